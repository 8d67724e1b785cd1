package org.tipseal.office.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.report.Domain;
import org.tipseal.report.Status;
import org.tipseal.report.WorkingCalendar;
import org.tipseal.storage.StorageUnavailableException;

/**
 * The settings in force. They are kept in memory; {@link #refresh} fetches what another process has
 * changed. Thread-safe.
 */
public final class SettingsBook {
  private static final String DESK = "desk";
  private static final String TEMPLATES = "templates";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SettingsStore store;
  private final ArchiveKeys keys;
  private final Supplier<Set<String>> channels;
  private final WorkingCalendar shipped;
  private final Set<String> statuses;
  private volatile DeskSettings settings;
  private volatile WorkingCalendar calendar;

  /**
   * Makes it, with what the program comes with; {@link #refresh} reads what is set.
   *
   * @param store the database
   * @param keys derived from the archive key
   * @param domain whose calendar holds until another is set
   * @param channels the channels that there are
   */
  public SettingsBook(
      SettingsStore store, ArchiveKeys keys, Domain domain, Supplier<Set<String>> channels) {
    this.store = store;
    this.keys = keys;
    this.channels = channels;
    this.shipped = domain.clocks().calendar();
    this.statuses =
        domain.statuses().statuses().stream().map(Status::code).collect(Collectors.toSet());
    this.settings =
        new DeskSettings(0, shipped.weekend(), shipped.holidays(), shipped.makeUpDays(), Map.of());
    this.calendar = shipped;
  }

  /** The settings as they were last read. */
  public DeskSettings current() {
    return settings;
  }

  /** The working days as they were last read. */
  public WorkingCalendar calendar() {
    return calendar;
  }

  /** The settings with every channel named that there is. */
  public DeskSettings complete() {
    DeskSettings present = settings;
    Map<String, ChannelSettings> all = new HashMap<>();
    channels.get().forEach(id -> all.put(id, present.channel(id)));
    return new DeskSettings(
        present.version(), present.weekend(), present.holidays(), present.makeUpDays(), all);
  }

  /**
   * Reads what is set.
   *
   * @return whether the working days are others than before
   */
  public boolean refresh() throws StorageUnavailableException, ArchiveDamagedException {
    Optional<SettingsStore.Stored> stored = store.read(DESK);
    if (stored.isEmpty() || stored.get().version() == settings.version()) {
      return false;
    }
    long version = stored.get().version();
    try {
      JsonNode json = open(DESK, stored.get());
      return inForce(SettingsJson.read(json, Optional.empty()).at(version));
    } catch (SettingsRefusedException e) {
      throw new ArchiveDamagedException(place(DESK, version));
    }
  }

  /**
   * Replaces the settings.
   *
   * @param json as {@link SettingsJson} describes it, with the version that was read
   * @return whether the working days are others than before
   * @throws SettingsRefusedException if something is wrong with them, or they have changed
   *     meanwhile
   */
  public boolean change(JsonNode json)
      throws SettingsRefusedException, StorageUnavailableException, ArchiveDamagedException {
    DeskSettings wanted = withRemoved(SettingsJson.read(json, Optional.of(channels.get())));
    long next = wanted.version() + 1;
    Buffer record = seal(DESK, next, SettingsJson.of(wanted.at(next)));
    if (!store.write(DESK, wanted.version(), record)) {
      refresh();
      throw new SettingsRefusedException(List.of());
    }
    return inForce(wanted.at(next));
  }

  /** Channels that the agency removed have cases still: their rules hold on. */
  private DeskSettings withRemoved(DeskSettings wanted) {
    Map<String, ChannelSettings> all = new HashMap<>(settings.channels());
    all.keySet().removeAll(channels.get());
    all.putAll(wanted.channels());
    return new DeskSettings(
        wanted.version(), wanted.weekend(), wanted.holidays(), wanted.makeUpDays(), all);
  }

  /** Checks settings without changing anything. */
  public void check(JsonNode json) throws SettingsRefusedException {
    var unused = SettingsJson.read(json, Optional.of(channels.get()));
  }

  /** The texts for answers; those that the program comes with if none were set. */
  public List<Template> templates() throws StorageUnavailableException, ArchiveDamagedException {
    Optional<SettingsStore.Stored> stored = store.read(TEMPLATES);
    try {
      return TemplatesJson.read(
          stored.isPresent() ? open(TEMPLATES, stored.get()) : shippedTemplates(), statuses);
    } catch (SettingsRefusedException e) {
      throw new ArchiveDamagedException("settings/" + TEMPLATES);
    }
  }

  /** Checks texts for answers without changing anything. */
  public List<Template> checkTemplates(JsonNode json) throws SettingsRefusedException {
    return TemplatesJson.read(json, statuses);
  }

  /** Replaces the texts for answers. */
  public void changeTemplates(JsonNode json)
      throws SettingsRefusedException, StorageUnavailableException {
    ObjectNode checked = TemplatesJson.of(checkTemplates(json));
    boolean written = false;
    while (!written) {
      long version = store.read(TEMPLATES).map(SettingsStore.Stored::version).orElse(0L);
      written = store.write(TEMPLATES, version, seal(TEMPLATES, version + 1, checked));
    }
  }

  private synchronized boolean inForce(DeskSettings next) {
    if (next.version() < settings.version()) {
      return false;
    }
    WorkingCalendar days =
        new WorkingCalendar(shipped.note(), next.weekend(), next.holidays(), next.makeUpDays());
    boolean changed = !days.equals(calendar);
    settings = next;
    calendar = days;
    return changed;
  }

  private Buffer seal(String name, long version, ObjectNode json) {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    return Buffer.buffer(keys.seal(place(name, version), bytes));
  }

  private JsonNode open(String name, SettingsStore.Stored stored) throws ArchiveDamagedException {
    String place = place(name, stored.version());
    try {
      return JSON.readTree(keys.open(place, stored.record().getBytes()));
    } catch (IOException e) {
      throw new ArchiveDamagedException(place);
    }
  }

  /** The version is part of the place, so that nobody can put an older one back unseen. */
  private static String place(String name, long version) {
    return "settings/" + name + "/" + version;
  }

  private static JsonNode shippedTemplates() {
    try (InputStream in = SettingsBook.class.getResourceAsStream("templates.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException("the program is not whole", e);
    }
  }
}
