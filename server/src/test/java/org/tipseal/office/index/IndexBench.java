package org.tipseal.office.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.payload.FollowUpPayload;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.office.RedisCaseStore;
import org.tipseal.redis.office.RedisTermStore;
import org.tipseal.report.Domain;
import org.tipseal.report.json.DomainLoader;

/** An office with its index, whose reports come without having been sealed. */
public final class IndexBench {
  public final OfficeBench office;
  public final ArchiveKeys keys;
  public final Archive archive;
  public final RedisTermStore store;
  public final RedisCaseStore feed;
  public final Domain domain = DomainLoader.bundled();
  public final Terms terms = new Terms(domain);
  public TermIndex index;
  public TextFilters texts;
  public LinkCounts counts;
  public ChangeFollower follower;
  public TermSearch search;

  /** Each time that what else is made of terms was made anew. */
  public final List<String> renewed = new ArrayList<>();

  /** What was recorded. */
  public final List<AuditEvent> audited = new ArrayList<>();

  private final Map<CaseId, ObjectNode> unwritten = new HashMap<>();
  private CaseSummary summary;
  private final SecureRandom random = new SecureRandom();
  private final XWingPrivateKey replyKey = XWingPrivateKey.generate(random);
  private final SigningKey signKey = SigningKey.generate(random);

  public IndexBench(Path folder, RedisLink redis) throws IOException {
    office = new OfficeBench(folder, redis);
    keys = new ArchiveKeys(office.keyset.archiveKey());
    archive = new Archive(folder, keys, office.clock);
    store = new RedisTermStore(redis);
    feed = new RedisCaseStore(redis);
    open();
  }

  /** As after a restart. */
  public void open() {
    index = new TermIndex(store, keys, terms);
    texts = new TextFilters(archive, IndexBench::fail);
    counts = new LinkCounts(store, index);
    follower =
        new ChangeFollower(
            feed,
            this::view,
            List.of(index, texts, counts),
            new Renewal(store, terms.version(), audited::add, () -> renewed.add("renewed")),
            IndexBench::fail);
    search = new StoredTermSearch(store, index, terms, texts, domain);
  }

  private static void fail(Throwable trouble) {
    throw new AssertionError(trouble);
  }

  /** Opens a case, wherever its report is. */
  public CaseView view(CaseId id) throws DeskRefusedException {
    ObjectNode form = unwritten.get(id);
    return form == null
        ? office.desk.show(id)
        : new CaseView(
            summary,
            "00000",
            form,
            List.of(),
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());
  }

  /** Makes many cases whose reports are in no file: it is the disk that takes the time. */
  public CaseId addUnwritten(ObjectNode form) throws Exception {
    if (summary == null) {
      summary = office.desk.show(add(TestReporter.form("nothing"))).summary();
    }
    ReportPayload payload = payload(form);
    CaseId id = office.cases.events().idOf(payload.mailbox());
    unwritten.put(id, form);
    office
        .cases
        .events()
        .report("arrival " + id, Locator.generate(5, random), List.of("cyber"), payload);
    return id;
  }

  /** Stores a report. */
  public CaseId add(ObjectNode form) throws Exception {
    return add(form, Locator.generate(5, random));
  }

  /** Stores a report under a locator. */
  public CaseId add(ObjectNode form, Locator locator) throws Exception {
    return add(form, locator, "cyber");
  }

  /** Stores a report under a locator, for a channel. */
  public CaseId add(ObjectNode form, Locator locator, String channel) throws Exception {
    ReportPayload payload = payload(form);
    CaseId id = office.cases.events().idOf(payload.mailbox());
    archive.write(office.cases.files().report(id), payload.toBytes());
    office.cases.events().report("arrival " + id, locator, List.of(channel), payload);
    return id;
  }

  private ReportPayload payload(ObjectNode form) {
    byte[] mailbox = new byte[MailboxId.LENGTH];
    random.nextBytes(mailbox);
    return new ReportPayload(
        form,
        List.of(),
        replyKey.publicKey(),
        signKey.verifyingKey(),
        new MailboxId(mailbox),
        Optional.empty());
  }

  /** Adds a follow-up to a case. */
  public void followUp(CaseId id, long number, String text) throws Exception {
    office
        .cases
        .events()
        .followUp("follow-up " + number + id, id, number, new FollowUpPayload(text, List.of()));
  }

  /** Shows every case to a reader of the test's own. */
  public void show(ChangeFollower.Opener opener, CaseReader reader) throws Exception {
    ChangeFollower following =
        new ChangeFollower(
            feed,
            opener,
            List.of(reader),
            new Renewal(store, terms.version(), audited::add, () -> {}),
            IndexBench::fail);
    while (following.step() > 0) {
      // goes on
    }
  }

  /** The cases that a query finds, the newest first. */
  public List<CaseId> found(String query) throws Exception {
    Predicate<CaseRow> meant = search.find(query);
    return office.cases.rows().changedSince(0, 1000).rows().stream()
        .filter(meant)
        .sorted(Comparator.comparingLong(CaseRow::order).reversed())
        .map(CaseRow::id)
        .toList();
  }

  /** The index as the office puts it together, over the same store. */
  public CaseIndex whole() throws Exception {
    CaseIndex whole =
        new CaseIndex(
            store,
            feed,
            this::view,
            archive,
            keys,
            domain,
            List.of(),
            audited::add,
            () -> {},
            IndexBench::fail);
    whole.catchUp();
    return whole;
  }

  /** Follows until nothing is left. */
  public void catchUp() throws Exception {
    while (follower.step() > 0) {
      // goes on
    }
  }
}
