package org.tipseal.office.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tipseal.redis.RedisExtension.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.redis.RedisExtension;

/** Of three cases one record in Redis is damaged: the list shows the others and names it. */
class DamagedRecordTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final byte[] RECORD = ascii("r");
  private static final byte[] VERSION = ascii("v");

  @TempDir Path folder;

  private OfficeBench office;
  private List<CaseId> whole;
  private CaseId damaged;
  private byte[] key;

  @BeforeEach
  void open() throws Exception {
    office = new OfficeBench(folder, REDIS.link());
    whole = List.of(arrived(), arrived());
    damaged = arrived();
    key = ascii("{office}:case:" + damaged.value());
    assertEquals(3, page(0, 10).rows().size());
  }

  private CaseId arrived() throws Exception {
    TestReporter reporter = office.reporter();
    office.bring(reporter, ArrivalKind.REPORT, 0, reporter.report("some facts"));
    return office.cases.events().idOf(reporter.mailbox);
  }

  @Test
  void aChangedByte() throws Exception {
    byte[] record = stored(RECORD);
    record[record.length / 2] ^= 1;
    set(RECORD, record);
    assertNamedAlone();
  }

  @Test
  void aRecordCutShort() throws Exception {
    set(RECORD, new byte[3]);
    assertNamedAlone();
  }

  @Test
  void anOlderRecordPutBackUnderTheNewerVersion() throws Exception {
    byte[] older = stored(RECORD);
    office.desk.answer(damaged, "S20", Optional.empty(), Optional.of("We have it."));
    set(RECORD, older);
    assertNamedAlone();
  }

  @Test
  void aVersionThatIsNoNumber() throws Exception {
    set(VERSION, ascii("one"));
    assertNamedAlone();
  }

  @Test
  void aRecordOrAVersionThatIsLost() throws Exception {
    await(REDIS.link().write(redis -> redis.hdel(key, RECORD)));
    assertNamedAlone();
    set(RECORD, new byte[100]);
    await(REDIS.link().write(redis -> redis.hdel(key, VERSION)));
    assertNamedAlone();
  }

  @Test
  void aCaseThatIsLostWhole() throws Exception {
    await(REDIS.link().write(redis -> redis.del(key)));
    assertEquals(List.of(damaged), page(0, 10).damaged());
    assertEquals(2, page(0, 10).rows().size());
    assertEquals(Reason.NO_SUCH_CASE, shown());
  }

  @Test
  void somethingElseInItsPlace() throws Exception {
    await(REDIS.link().write(redis -> redis.set(key, RECORD)));
    assertEquals(List.of(damaged), page(0, 10).damaged());
    assertEquals(2, page(0, 10).rows().size());
  }

  @Test
  void pagesHoldAsManyRowsAsWithoutIt() throws Exception {
    set(RECORD, new byte[100]);
    CaseId first = page(0, 1).rows().get(0).id();
    CaseId second = page(1, 1).rows().get(0).id();
    assertTrue(whole.contains(first) && whole.contains(second) && !first.equals(second));
    assertTrue(page(2, 1).rows().isEmpty());
    CaseFilter other =
        new CaseFilter(
            Optional.of("S80"), Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    CasePage none = office.desk.page(other, 0, 10);
    assertTrue(none.rows().isEmpty());
    assertEquals(List.of(damaged), none.damaged());
  }

  private void assertNamedAlone() throws Exception {
    CasePage page = page(0, 10);
    assertEquals(List.of(damaged), page.damaged());
    assertEquals(
        whole.stream().sorted().toList(),
        page.rows().stream().map(CaseSummary::id).sorted().toList());
    assertEquals(Reason.ARCHIVE_DAMAGED, shown());
  }

  private Reason shown() {
    return assertThrows(DeskRefusedException.class, () -> office.desk.show(damaged)).reason();
  }

  private CasePage page(int offset, int limit) throws Exception {
    return office.desk.page(CaseFilter.UNFINISHED, offset, limit);
  }

  private byte[] stored(byte[] field) {
    return await(REDIS.link().read(redis -> redis.hget(key, field)));
  }

  private void set(byte[] field, byte[] value) {
    await(REDIS.link().write(redis -> redis.hset(key, Map.of(field, value))));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
