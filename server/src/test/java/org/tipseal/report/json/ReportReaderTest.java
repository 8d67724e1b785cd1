package org.tipseal.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tipseal.report.Contact;
import org.tipseal.report.Mode;
import org.tipseal.report.Problem;
import org.tipseal.report.Report;
import org.tipseal.report.ReportResult;

class ReportReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String GOOD =
      """
      {"category": "BG-01", "region": "140200", "target": "某某平台",
       "identifiers": [{"kind": "domain", "value": "shop.example"}],
       "facts": "这个平台白天卖点卡,晚上收别人的信用卡,我在后台亲眼看到成交记录,持续了三个月。",
       "demand": "请求查处。", "declaration": true}
      """;

  private final ReportReader reader = new ReportReader(DomainLoader.bundled());

  record Case(JsonNode json) {
    @Override
    public String toString() {
      return json.path("name").asText();
    }
  }

  static Stream<Case> cases() {
    return Patched.cases("reports.json").map(Case::new);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrongAndWhere(Case one) throws IOException {
    JsonNode whole = one.json().at("/set").path("");
    JsonNode tree =
        whole.isMissingNode() ? Patched.apply(Json.MAPPER.readTree(GOOD), one.json()) : whole;

    ReportResult result = reader.read(Json.MAPPER.writeValueAsBytes(tree), TODAY);

    assertEquals(lines(one.json().path("errors")), lines(result.errors()));
    assertEquals(lines(one.json().path("warnings")), lines(result.warnings()));
    assertEquals(result.errors().isEmpty(), result.report().isPresent());
    Stream.concat(result.errors().stream(), result.warnings().stream())
        .forEach(ReportReaderTest::isASentenceInBothLanguages);
  }

  @Test
  void aMinimalReportIsAnonymousAndAnsweredInChinese() {
    Report report = read(GOOD);

    assertEquals(Mode.ANONYMOUS, report.mode());
    assertEquals("zh", report.language());
    assertEquals(null, report.contact());
    assertEquals(List.of(), report.evidence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "nonsense", "{} {}", "null x", "{\"a\":1,\"a\":2}", "'", "NaN"})
  void whatIsNoJsonIsRefusedWithoutRepeatingIt(String text) {
    List<Problem> errors = reader.read(text.getBytes(UTF_8), TODAY).errors();

    assertEquals(1, errors.size());
    assertTrue(errors.get(0).code().startsWith("json."), errors.get(0).code());
    assertFalse(errors.get(0).message().en().contains("nonsense"));
  }

  @Test
  void halfASurrogatePairAndAWrongEncodingAreRefused() {
    String half = GOOD.replace("请求查处。", "\\ud83d");

    assertEquals("json.encoding", reader.read(half.getBytes(UTF_8), TODAY).errors().get(0).code());
    byte[] broken = GOOD.getBytes(UTF_8);
    broken[GOOD.indexOf("某")] = (byte) 0xff;
    assertEquals("json.encoding", reader.read(broken, TODAY).errors().get(0).code());
  }

  @Test
  void aByteOrderMarkIsNoMatter() {
    assertEquals("BG-01", read("\uFEFF" + GOOD).category());
  }

  @Test
  void whatIsTooLargeTooDeepOrHasAMonstrousNumberIsRefusedQuickly() {
    byte[] large = new byte[ReportReader.MAX_BYTES + 1];
    assertEquals("json.too-large", reader.read(large, TODAY).errors().get(0).code());
    String deep = "[".repeat(50_000);
    assertEquals("json.syntax", reader.read(deep.getBytes(UTF_8), TODAY).errors().get(0).code());
    for (String number : List.of("1e999999999", "-1e999999999", "1e2147483647")) {
      String monstrous = GOOD.replace("{\"category\"", "{\"amount\": " + number + ", \"category\"");
      assertFalse(reader.read(monstrous.getBytes(UTF_8), TODAY).errors().isEmpty(), number);
    }
  }

  @Test
  void factsAsLongAsRealOnesAreTaken() {
    String paragraph = "第一天我在群里看到有人介绍这个平台,客服把收费一条一条写了出来,还发了后台截图。\n";
    String facts = paragraph.repeat(100);

    assertTrue(facts.length() > 3_700);
    assertEquals(facts, read(withFacts(facts)).facts());
  }

  @Test
  void factsAreCountedInCodePoints() {
    String character = "\uD840\uDC0B"; // one character, two UTF-16 units, four bytes
    assertEquals(20_000, read(withFacts(character.repeat(10_000))).facts().length());
    assertEquals(60, read(withFacts(character.repeat(30))).facts().length());

    List<Problem> errors =
        reader.read(withFacts(character.repeat(10_001)).getBytes(UTF_8), TODAY).errors();
    assertEquals(List.of("schema.too-long /facts"), lines(errors));
    assertTrue(errors.get(0).message().zh().contains("10001"));
    assertEquals(
        List.of("schema.too-short /facts"),
        lines(reader.read(withFacts(character.repeat(29)).getBytes(UTF_8), TODAY).errors()));
  }

  @Test
  void theLongestFactsFitHoweverTheyAreEscaped() {
    String escaped = "\\ud840\\udc0b".repeat(10_000);

    assertEquals(10_000, codePoints(read(GOOD.replace(facts(), escaped)).facts()));
  }

  @Test
  void aWrittenReportReadsBackTheSame() {
    Report report =
        read(
            GOOD.replace(
                "{\"category\"",
                "{\"mode\": \"named\", \"contact\": {\"name\": \"甲\"}, \"amount\": 12.50,"
                    + " \"ongoing\": false, \"dates\": {\"from\": \"2026-03\"}, \"extra\":"
                    + " {\"settlement\": [\"cash\"]}, \"evidence\": [{\"kind\": \"EV3\","
                    + " \"capturedOn\": \"2026-03-09\", \"lawful\": true}], \"category\""));

    assertEquals(report, reader.read(ReportWriter.write(report), TODAY).report().orElseThrow());
    assertEquals(report, reader.read(ReportWriter.tree(report), TODAY).report().orElseThrow());
    assertFalse(new String(ReportWriter.write(report), UTF_8).contains("null"));
  }

  @Test
  void theContactIsTakenOutAndPutBack() {
    Report report =
        read(
            GOOD.replace(
                "{\"category\"",
                "{\"mode\": \"confidential\", \"contact\": {\"phone\": \"12\"}, \"category\""));
    Contact contact = ReportReader.readContact(ReportWriter.write(report.contact())).orElseThrow();

    assertFalse(new String(ReportWriter.write(report.withoutContact()), UTF_8).contains("contact"));
    assertEquals(report, report.withoutContact().withContact(contact));
    assertTrue(ReportReader.readContact("rubbish".getBytes(UTF_8)).isEmpty());
    assertTrue(ReportReader.readContact("{\"shoe\": 44}".getBytes(UTF_8)).isEmpty());
  }

  @Test
  void aReportIsNeverPrinted() {
    Report report = read(GOOD);

    assertEquals("Report[REDACTED]", report.toString());
    assertFalse(report.identifiers().toString().contains("shop"));
  }

  private Report read(String json) {
    ReportResult result = reader.read(json.getBytes(UTF_8), TODAY);
    assertEquals(List.of(), lines(result.errors()));
    return result.report().orElseThrow();
  }

  private static String withFacts(String facts) {
    return GOOD.replace('"' + facts() + '"', JsonNodeFactory.instance.textNode(facts).toString());
  }

  private static String facts() {
    try {
      ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(GOOD);
      return tree.path("facts").asText();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  private static List<String> lines(List<Problem> problems) {
    return problems.stream().map(p -> p.code() + " " + p.pointer()).sorted().toList();
  }

  private static List<String> lines(JsonNode expected) {
    return StreamSupport.stream(expected.spliterator(), false)
        .map(JsonNode::asText)
        .sorted()
        .toList();
  }

  private static void isASentenceInBothLanguages(Problem problem) {
    assertTrue(problem.message().zh().matches("(?s).*[。)]"), problem.message().zh());
    assertTrue(problem.message().en().endsWith("."), problem.message().en());
    assertFalse(problem.message().en().contains("{"), problem.message().en());
  }
}
