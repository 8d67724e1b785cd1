package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentFolderTest {
  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir private Path parent;

  @ParameterizedTest
  @CsvSource({
    "photo.png, photo.png",
    "../../etc/passwd, __.._etc_passwd",
    "/etc/passwd, _etc_passwd",
    "C:\\evil.exe, C__evil.exe",
    ".bashrc, _bashrc",
    "-rf, _rf",
    "'..', _",
    "'a\u202egnp.exe', a_gnp.exe",
    "'  spaces  ', spaces",
    "dots..., dots_",
    "截图.png, 截图.png"
  })
  void namesStayNames(String wanted, String safe) {
    assertEquals(safe, AttachmentFolder.safe(wanted));
  }

  @Property
  void anyNameIsOneVisibleNameInTheFolder(@ForAll String wanted) {
    String safe = AttachmentFolder.safe(wanted);
    assertTrue(!safe.isEmpty() && !safe.startsWith(".") && !safe.startsWith("-"), safe);
    assertTrue(safe.getBytes(StandardCharsets.UTF_8).length <= 200);
    assertEquals(Path.of("folder"), Path.of("folder").resolve(safe).normalize().getParent());
  }

  @Test
  void nothingIsOverwrittenAndNoLinkFollowed() throws Exception {
    Path folder = Files.createDirectory(parent.resolve("saved"));
    Path outside = Files.writeString(parent.resolve("outside"), "untouched");
    Files.writeString(folder.resolve("a.txt"), "mine");
    Files.createSymbolicLink(folder.resolve("a (2).txt"), outside);
    Path saved = AttachmentFolder.open(folder).save("a.txt", out -> out.write(CONTENT));
    assertEquals("a (3).txt", saved.getFileName().toString());
    assertEquals("mine", Files.readString(folder.resolve("a.txt")));
    assertEquals("untouched", Files.readString(outside));
  }

  @Test
  void halfAFileIsNotLeft() throws IOException {
    Path folder = parent.resolve("new/saved");
    AttachmentFolder attachments = AttachmentFolder.open(folder);
    assertThrows(
        IOException.class,
        () ->
            attachments.save(
                "a.txt",
                out -> {
                  out.write(CONTENT);
                  throw new IOException("the archive is damaged");
                }));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }
}
