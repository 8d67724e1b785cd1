package org.tipseal.office.showing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.redis.RedisExtension;

class ShownAttachmentTest {
  private static final int SEGMENT = 1 << 20;

  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @TempDir Path folder;

  private final byte[] video = new byte[5 * SEGMENT];
  private OfficeBench office;
  private CaseId id;
  private AttachmentEntry attached;

  @BeforeEach
  void arrive() throws Exception {
    new Random(1).nextBytes(video);
    byte[] head = "....ftypisom".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, video, 0, head.length);
    office = new OfficeBench(folder, REDIS.link());
    TestReporter reporter = office.reporter();
    attached = reporter.attach("called.png", video);
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    List<AttachmentEntry> files =
        List.of(
            attached, reporter.attach("page.png", page), reporter.attach("no.png", new byte[0]));
    office.bring(
        reporter,
        ArrivalKind.REPORT,
        0,
        reporter.report(reporter.payload(TestReporter.form("some facts"), files)));
    id = office.cases.events().idOf(reporter.mailbox);
  }

  @Test
  void aPartIsReadAndTheTypeIsThatOfTheContent() throws Exception {
    try (ShownAttachment shown = open(1)) {
      assertEquals(ShownType.MP4, shown.type());
      assertEquals("image/png", shown.content().view().type());
      assertEquals(video.length, shown.content().size());
      byte[] out = new byte[1000];
      int read = shown.content().read(3 * SEGMENT + 5, out, out.length);
      assertArrayEquals(
          Arrays.copyOfRange(video, 3 * SEGMENT + 5, 3 * SEGMENT + 5 + read),
          Arrays.copyOf(out, read));
    }
  }

  @Test
  void whatIsNoneOfTheKindsIsRefusedByName() {
    assertEquals(Reason.NOT_SHOWN, refusal(2));
    assertEquals(Reason.NOT_SHOWN, refusal(3));
    assertEquals(Reason.NO_SUCH_ATTACHMENT, refusal(4));
    assertEquals(Reason.NO_SUCH_ATTACHMENT, refusal(0));
  }

  @Test
  void aListTellsHowEachIsShownByItsContent() throws Exception {
    ShownKinds kinds = new ShownKinds(office.desk);
    List<ShownKind> expected = List.of(ShownKind.VIDEO, ShownKind.NONE, ShownKind.NONE);
    for (int round = 0; round < 2; round++) {
      assertEquals(expected, kinds.of(id, office.desk.show(id).attachments()));
    }
    Files.delete(folder.resolve(office.cases.files().attachment(id, 0, attached.upload())));
    assertEquals(
        ShownKind.NONE,
        new ShownKinds(office.desk).of(id, office.desk.show(id).attachments()).get(0));
  }

  @Test
  void aChangedPartIsNotShown() throws Exception {
    Path file = folder.resolve(office.cases.files().attachment(id, 0, attached.upload()));
    byte[] sealed = Files.readAllBytes(file);
    sealed[2 * SEGMENT + 7] ^= 1;
    Files.write(file, sealed);
    try (ShownAttachment shown = open(1)) {
      byte[] out = new byte[10];
      assertEquals(10, shown.content().read(4 * SEGMENT, out, 10));
      assertEquals(
          Reason.ARCHIVE_DAMAGED,
          assertThrows(
                  DeskRefusedException.class,
                  () -> shown.content().read(2 * SEGMENT + 100, out, 10))
              .reason());
    }
    Files.write(file, Arrays.copyOf(sealed, sealed.length - 1));
    assertEquals(Reason.ARCHIVE_DAMAGED, refusal(1));
    Files.delete(file);
    assertEquals(Reason.ARCHIVE_DAMAGED, refusal(1));
  }

  private ShownAttachment open(int number) throws Exception {
    return ShownAttachment.of(office.desk.content(id, number));
  }

  private Reason refusal(int number) {
    return assertThrows(DeskRefusedException.class, () -> open(number).close()).reason();
  }
}
