package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.cases.CaseId;

/** The network goes away in the middle of an upload: nothing is lost, and nothing begins anew. */
@ExtendWith(Stage.Given.class)
class CutBrowserIT {
  private static final String NETWORK = "net::ERR_";
  private static final int SIZE = 24 << 20;

  @TempDir Path folder;
  private final byte[] recording = new byte[SIZE];
  private Line line;

  @BeforeEach
  void takeALineOfOnesOwn(Stage stage) throws Exception {
    new Random(3).nextBytes(recording);
    line = new Line(stage.agency().plainPort());
  }

  @AfterEach
  void hangUp() throws Exception {
    line.close();
  }

  @Test
  void goesOnByItselfOnceTheNetworkIsBack(Stage stage) throws Exception {
    try (Visit visit = visit(stage)) {
      ReportForm form = written(visit, "CUT AND MENDED");
      line.cutAfter(SIZE / 2);
      visit.press("加密并发送", "Seal and send");
      line.awaitCut();
      assertThat(visit.page().locator("main")).containsText("秒后再试");
      visit.inspect("sending-cut");
      long before = line.sent();
      line.mend();
      form.at("举报已送达", "Your report has been taken");
      long again = line.sent() - before;
      assertTrue(again < SIZE * 3L / 4, again + " bytes were sent after the cut");
      assertArrived(stage, "CUT AND MENDED");
    }
  }

  @Test
  void goesOnWhenAskedToAfterItWasStopped(Stage stage) throws Exception {
    try (Visit visit = visit(stage)) {
      ReportForm form = written(visit, "STOPPED");
      line.cutAfter(SIZE / 2);
      visit.press("加密并发送", "Seal and send");
      line.awaitCut();
      visit.press("停止", "Stop");
      visit.at("没有发完", "It was not sent to the end");
      visit.inspect("interrupted");
      long before = line.sent();
      line.mend();
      visit.press("接着发送", "Go on");
      form.at("举报已送达", "Your report has been taken");
      long again = line.sent() - before;
      assertTrue(again < SIZE * 3L / 4, again + " bytes were sent after the cut");
      assertArrived(stage, "STOPPED");
    }
  }

  private Visit visit(Stage stage) {
    Visit visit =
        new Visit(stage.chromium().browser(), Look.phone(Language.ZH), true).expecting(NETWORK);
    visit.page().navigate("http://localhost:" + line.port() + "/");
    return visit;
  }

  private ReportForm written(Visit visit, String target) throws Exception {
    Path file = Files.write(folder.resolve("recording.bin"), recording);
    ReportForm form = new ReportForm(visit);
    form.begin().category().next("经过", "What happened").facts("…".repeat(40)).demand("请依法查处");
    form.next("对象", "Who").target(target).next("证据", "Evidence").attach(file);
    visit.page().getByLabel("我知道里面可能有").check();
    return form.next("提交方式", "How to send it").mode("anonymous").declare().check();
  }

  private void assertArrived(Stage stage, String target) throws Exception {
    Desk desk = new Desk(stage.agency().desk());
    CaseId id = desk.awaitCase(target);
    assertArrayEquals(recording, desk.open(id, desk.show(id).attachments().get(0)));
  }
}
