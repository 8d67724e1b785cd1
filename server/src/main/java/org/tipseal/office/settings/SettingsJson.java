package org.tipseal.office.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@link DeskSettings} as JSON, as openapi.yaml describes them: {@code version}, {@code calendar}
 * and {@code channels}. They are stored in the same form.
 */
public final class SettingsJson {
  private static final int MAX_DAYS = 2000;

  private SettingsJson() {}

  /** Writes settings. */
  public static ObjectNode of(DeskSettings settings) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", settings.version());
    ObjectNode calendar = json.putObject("calendar");
    settings.weekend().stream().sorted().forEach(d -> calendar.withArray("weekend").add(d.name()));
    calendar.withArray("weekend");
    days(calendar, "holidays", settings.holidays());
    days(calendar, "makeUpDays", settings.makeUpDays());
    ObjectNode channels = json.putObject("channels");
    new TreeMap<>(settings.channels())
        .forEach(
            (id, channel) -> {
              ObjectNode one = channels.putObject(id);
              one.put("purposeNeeded", channel.purposeNeeded());
              one.putArray("approvals");
              channel.approvals().stream().sorted().forEach(one.withArray("approvals")::add);
            });
    return json;
  }

  private static void days(ObjectNode calendar, String name, Set<LocalDate> days) {
    calendar.putArray(name);
    days.stream().sorted().forEach(day -> calendar.withArray(name).add(day.toString()));
  }

  /**
   * Reads settings.
   *
   * @param json as {@link #of} writes it
   * @param channels the channels that there are; empty if any may be named
   * @throws SettingsRefusedException with everything that is wrong
   */
  public static DeskSettings read(JsonNode json, Optional<Set<String>> channels)
      throws SettingsRefusedException {
    Reading reading = new Reading();
    reading.members(json, "", Set.of("version", "calendar", "channels"));
    JsonNode version = json.path("version");
    if (!version.isMissingNode() && !(version.isIntegralNumber() && version.asLong() >= 0)) {
      reading.wrong("/version", "应为读取时的版本号。", "This should be the version that was read.");
    }
    JsonNode calendar = json.path("calendar");
    if (json.has("calendar")) {
      reading.members(calendar, "/calendar", Set.of("weekend", "holidays", "makeUpDays"));
    }
    Set<DayOfWeek> weekend =
        reading.set(calendar.path("weekend"), "/calendar/weekend", 7, SettingsJson::dayOfWeek);
    if (weekend.size() == DayOfWeek.values().length) {
      reading.wrong("/calendar/weekend", "每周至少要有一个工作日。", "A week needs a working day.");
    }
    Set<LocalDate> holidays =
        reading.set(calendar.path("holidays"), "/calendar/holidays", MAX_DAYS, SettingsJson::day);
    Set<LocalDate> makeUpDays =
        reading.set(
            calendar.path("makeUpDays"), "/calendar/makeUpDays", MAX_DAYS, SettingsJson::day);
    checkMakeUpDays(reading, calendar.path("makeUpDays"), weekend, holidays);
    Map<String, ChannelSettings> read = channels(reading, json.path("channels"), channels);
    reading.end();
    return new DeskSettings(version.asLong(), weekend, holidays, makeUpDays, read);
  }

  private static void checkMakeUpDays(
      Reading reading, JsonNode list, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
    for (int i = 0; i < list.size(); i++) {
      Optional<LocalDate> day = day(list.get(i).asText(""));
      String place = "/calendar/makeUpDays/" + i;
      if (day.isPresent() && holidays.contains(day.get())) {
        reading.wrong(place, "此日同时列为放假日。", "This day is a holiday as well.");
      } else if (day.isPresent() && !weekend.contains(day.get().getDayOfWeek())) {
        reading.wrong(
            place, "此日本来就是工作日，不必调休。", "This day is worked anyway; it needs no making up.");
      }
    }
  }

  private static Map<String, ChannelSettings> channels(
      Reading reading, JsonNode json, Optional<Set<String>> known) {
    Map<String, ChannelSettings> channels = new HashMap<>();
    if (json.isMissingNode()) {
      return channels;
    }
    if (!json.isObject()) {
      reading.wrong("/channels", "此处应为一个对象。", "This should be an object.");
      return channels;
    }
    json.properties()
        .forEach(
            field -> {
              String place = "/channels/" + Reading.pointer(field.getKey());
              if (known.isPresent() && !known.get().contains(field.getKey())) {
                reading.wrong(place, "没有此受理渠道。", "There is no such channel.");
              }
              channels.put(field.getKey(), channel(reading, field.getValue(), place));
            });
    return channels;
  }

  private static ChannelSettings channel(Reading reading, JsonNode json, String place) {
    reading.members(json, place, Set.of("purposeNeeded", "approvals"));
    if (json.has("purposeNeeded") && !json.path("purposeNeeded").isBoolean()) {
      reading.wrong(place + "/purposeNeeded", "应为是或否。", "This should be true or false.");
    }
    return new ChannelSettings(
        json.path("purposeNeeded").asBoolean(false),
        reading.set(
            json.path("approvals"),
            place + "/approvals",
            ChannelSettings.APPROVABLE.size(),
            status -> Optional.of(status).filter(ChannelSettings.APPROVABLE::contains)));
  }

  private static Optional<DayOfWeek> dayOfWeek(String name) {
    return Arrays.stream(DayOfWeek.values()).filter(day -> day.name().equals(name)).findFirst();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> day.toString().equals(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
