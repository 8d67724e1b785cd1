package org.tipseal.office.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.Agency;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.ClockView;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.redis.RedisExtension;

class SettingsBookTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private OfficeBench office;

  @BeforeEach
  void open() throws Exception {
    office = new OfficeBench(folder, REDIS.link());
  }

  private static JsonNode json(String text) throws Exception {
    return JSON.readTree(text.replace('\'', '"'));
  }

  @Test
  void theCalendarThatIsSetCountsAtOnceAndForOtherProcessesAfterTheNextLook() throws Exception {
    TestReporter reporter = office.reporter();
    office.bring(reporter, ArrivalKind.REPORT, 0, reporter.report("some facts"));
    CaseId id = office.cases.events().idOf(reporter.mailbox);
    office.desk.answer(id, "S20", Optional.empty(), Optional.of("We have it."));
    LocalDate before = due(id, "DECIDE");
    SettingsBook other = office.settings;
    office.open(store -> store);

    ObjectNode changed = SettingsJson.of(office.settings.complete());
    LocalDate holiday = office.today().plusDays(1);
    ((ObjectNode) changed.get("calendar")).withArray("holidays").add(holiday.toString());
    assertTrue(office.settings.change(changed));

    assertTrue(due(id, "DECIDE").isAfter(before));
    assertTrue(other.calendar().isWorkingDay(holiday));
    assertTrue(other.refresh());
    assertFalse(other.calendar().isWorkingDay(holiday));
    assertFalse(other.refresh());
  }

  private LocalDate due(CaseId id, String code) throws Exception {
    return office.desk.show(id).clocks().stream()
        .filter(clock -> clock.code().equals(code))
        .map(ClockView::due)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyMistakeIsNamedAndNothingIsChanged() throws Exception {
    JsonNode wrong =
        json(
            """
            {'version': 0, 'surprise': 1,
             'calendar': {'weekend': ['SUNDAY', 'SUNDAY', 'FUNDAY'], 'holidays': ['2026-10-01', '2026-13-01'],
                          'makeUpDays': ['2026-10-01', '2026-10-05', '2026-10-04']},
             'channels': {'cyber': {'purposeNeeded': 'yes', 'approvals': ['S20']}, 'nobody': {'approvals': []}}}
            """);
    List<Mistake> mistakes =
        assertThrows(SettingsRefusedException.class, () -> office.settings.change(wrong))
            .mistakes();
    assertEquals(
        Set.of(
            "/surprise",
            "/calendar/weekend/1",
            "/calendar/weekend/2",
            "/calendar/holidays/1",
            "/calendar/makeUpDays/0",
            "/calendar/makeUpDays/1",
            "/channels/cyber/purposeNeeded",
            "/channels/cyber/approvals/0",
            "/channels/nobody",
            "/channels/nobody/purposeNeeded"),
        Set.copyOf(mistakes.stream().map(Mistake::place).toList()));
    assertEquals(0, office.settings.current().version());
    assertThrows(SettingsRefusedException.class, () -> office.settings.change(json("[]")));
    assertThrows(SettingsRefusedException.class, () -> office.settings.change(json("{}")));
  }

  @Test
  void anOlderVersionDoesNotOverwriteANewerOne() throws Exception {
    ObjectNode first = SettingsJson.of(office.settings.complete());
    office.settings.change(first);
    assertEquals(1, office.settings.current().version());
    SettingsRefusedException refused =
        assertThrows(SettingsRefusedException.class, () -> office.settings.change(first));
    assertTrue(refused.mistakes().isEmpty());
    assertEquals(1, office.settings.current().version());
  }

  @Test
  void whatIsStoredIsSealedAndBoundToItsVersion() throws Exception {
    ObjectNode first = SettingsJson.of(office.settings.complete());
    office.settings.change(first);
    byte[] key = "{office}:settings:desk".getBytes(StandardCharsets.US_ASCII);
    byte[] field = {'r'};
    byte[] old = RedisExtension.await(REDIS.link().read(redis -> redis.hget(key, field)));
    assertFalse(new String(old, StandardCharsets.ISO_8859_1).contains("weekend"));
    office.settings.change(SettingsJson.of(office.settings.complete()));
    RedisExtension.await(
        REDIS.link().write(redis -> redis.hset(key, java.util.Map.of(field, old))));
    office.open(store -> store);
    assertThrows(ArchiveDamagedException.class, () -> office.settings.refresh());
  }

  @Test
  void templatesComeWithTheProgramUntilOthersAreSet() throws Exception {
    List<Template> shipped = office.settings.templates();
    assertTrue(shipped.stream().anyMatch(template -> template.status().equals("S20")));
    ObjectNode fewer = TemplatesJson.of(shipped.subList(0, 1));
    office.settings.changeTemplates(fewer);
    assertEquals(shipped.subList(0, 1), office.settings.templates());
    JsonNode wrong =
        json(
            """
            {'templates': [{'id': 'A b', 'status': 'X1', 'label': {'zh': '', 'en': 'x'}, 'text': {'zh': 'x'}},
                           {'id': 'one', 'status': 'S20', 'label': {'zh': 'x', 'en': 'x'}, 'text': {'zh': 'x', 'en': 'x'}},
                           {'id': 'one', 'status': 'S20', 'label': {'zh': 'x', 'en': 'x'}, 'text': {'zh': 'x', 'en': 'x'}}]}
            """);
    assertEquals(
        Set.of(
            "/templates/0/id",
            "/templates/0/status",
            "/templates/0/label/zh",
            "/templates/0/text/en",
            "/templates/2/id"),
        Set.copyOf(
            assertThrows(
                    SettingsRefusedException.class, () -> office.settings.changeTemplates(wrong))
                .mistakes()
                .stream()
                .map(Mistake::place)
                .toList()));
    assertEquals(1, office.settings.templates().size());
  }

  @Test
  void channelsThatNothingWasSetForHaveTheDefault() throws Exception {
    assertEquals(Set.of("S50", "S80"), office.settings.current().channel("hei").approvals());
    ObjectNode changed = SettingsJson.of(office.settings.complete());
    ObjectNode hei = (ObjectNode) changed.get("channels").get("hei");
    hei.put("purposeNeeded", true).withArray("approvals").removeAll().add("S40");
    assertFalse(office.settings.change(changed), "the working days are the same");
    assertEquals(
        new ChannelSettings(true, Set.of("S40")), office.settings.current().channel("hei"));
  }

  @Test
  void whatWasSetForAChannelThatWasRemovedHoldsOnForItsCases() throws Exception {
    ObjectNode changed = SettingsJson.of(office.settings.complete());
    ((ObjectNode) changed.get("channels").get("hei")).put("purposeNeeded", true);
    var unused = office.settings.change(changed);
    SettingsBook withoutHei = office.settingsOf(Set.of(Agency.CYBER));
    var read = withoutHei.refresh();

    var same = withoutHei.change(SettingsJson.of(withoutHei.complete()));

    assertFalse(read || same, "the working days are the same");
    assertTrue(withoutHei.current().channel("hei").purposeNeeded());
    var again = office.settings.refresh();
    assertTrue(!again && office.settings.current().channel("hei").purposeNeeded());
  }
}
