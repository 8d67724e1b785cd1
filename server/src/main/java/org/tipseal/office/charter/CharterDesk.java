package org.tipseal.office.charter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tipseal.crypto.profile.Charter;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.keys.EpochKeeper;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.office.keys.RootDecision;
import org.tipseal.office.keys.RootRefusedException;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.report.CharterChange;
import org.tipseal.report.Problem;
import org.tipseal.report.json.CharterChanges;
import org.tipseal.report.json.CharterCheck;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Where the charter in force is copied, drafts are checked, and what the root signed takes force.
 */
public final class CharterDesk {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Supplier<OfficeKeyset> keyset;
  private final EpochKeeper epochs;
  private final Map<String, JsonNode> tables;
  private final AuditLog audit;
  private final Clock clock;

  /**
   * Makes it.
   *
   * @param keyset as it is now
   * @param epochs puts decisions in force
   * @param tables the agency's tables, by name
   * @param audit where it is recorded
   * @param clock for days
   */
  public CharterDesk(
      Supplier<OfficeKeyset> keyset,
      EpochKeeper epochs,
      Map<String, JsonNode> tables,
      AuditLog audit,
      Clock clock) {
    this.keyset = keyset;
    this.epochs = epochs;
    this.tables = Map.copyOf(tables);
    this.audit = audit;
    this.clock = clock;
  }

  /** The charter in force under the next number, for a person to edit: JSON in lines. */
  public byte[] draft() {
    return draft(keyset.get(), today());
  }

  /** The same of a keyset, for a command. */
  public static byte[] draft(OfficeKeyset keyset, LocalDate today) {
    Charter charter = keyset.profile().charter();
    return lines(charter.issued(charter.serial() + 1, today).toBytes());
  }

  /** JSON as a person edits it. */
  private static byte[] lines(byte[] json) {
    try {
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
      printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
      String text = JSON.writer(printer).writeValueAsString(JSON.readTree(json));
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a charter that is no JSON", e);
    } catch (IOException e) {
      throw new IllegalStateException("a charter that cannot be read", e);
    }
  }

  /** How many cases of a channel are not finished. */
  @FunctionalInterface
  public interface OpenCases {
    /** Of the channel with this id. */
    long of(String channel) throws StorageUnavailableException;
  }

  /**
   * What was found in a draft.
   *
   * @param problems every mistake and every warning; no mistake if it can be signed as it is
   * @param changes against the charter in force; none are looked for in a draft with mistakes
   */
  public record Found(List<Problem> problems, List<CharterChange> changes) {
    /** Keeps its own lists. */
    public Found {
      problems = List.copyOf(problems);
      changes = List.copyOf(changes);
    }
  }

  /**
   * Checks a draft.
   *
   * @param open counts the cases of a channel that it removes
   */
  public Found check(byte[] draft, OpenCases open) throws StorageUnavailableException {
    List<Problem> problems = CharterCheck.check(draft, tables);
    if (!problems.isEmpty()) {
      return new Found(problems, List.of());
    }
    byte[] inForce = keyset.get().profile().charter().toBytes();
    problems = new ArrayList<>(CharterCheck.compare(draft, inForce));
    for (String removed : CharterCheck.removedChannels(draft, inForce)) {
      long cases = open.of(removed);
      if (cases > 0) {
        problems.add(CharterCheck.openCases(removed, cases));
      }
    }
    return new Found(problems, CharterChanges.between(inForce, draft));
  }

  /**
   * Puts in force what the root has signed: a charter or a delegation. The office publishes it
   * within moments, if it is connected to the drop.
   *
   * @param signed the file
   * @param officer who brings it; empty for a command
   * @throws PublishRefusedException if it is not this root's, not newer, or has mistakes
   * @throws IOException if the key file cannot be written
   * @throws StorageUnavailableException if it cannot be recorded
   */
  public void publish(byte[] signed, Optional<OfficerId> officer)
      throws PublishRefusedException, IOException, StorageUnavailableException {
    try {
      RootDecision decision = RootDecision.parse(signed);
      OfficeKeyset present = keyset.get();
      // A first look, so that nothing is recorded as done that is refused.
      decision.check(present);
      requireNoMistakes(decision);
      audit.record(event(decision, officer));
      epochs.putInForce(decision, today());
    } catch (RootRefusedException e) {
      throw new PublishRefusedException(e.reason().wireName(), List.of());
    }
  }

  /** The tables may have changed since it was signed, or it was signed elsewhere. */
  private void requireNoMistakes(RootDecision decision) throws PublishRefusedException {
    if (decision instanceof RootDecision.OfCharter of) {
      List<Problem> problems = CharterCheck.check(of.signed().payload(), tables);
      if (!problems.isEmpty()) {
        throw new PublishRefusedException(PublishRefusedException.MISTAKES, problems);
      }
    }
  }

  private static AuditEvent event(RootDecision decision, Optional<OfficerId> officer) {
    Map<String, String> details =
        decision instanceof RootDecision.OfCharter of
            ? Map.of("charter", Long.toString(of.charter().serial()))
            : Map.of(
                "delegation",
                ((RootDecision.OfDelegation) decision).delegation().notAfter().toString());
    return new AuditEvent(AuditAction.PUBLISHED, officer, Optional.empty(), details);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
