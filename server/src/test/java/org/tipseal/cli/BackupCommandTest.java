package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.cli.TestDeployment.Outcome;

/** {@code tipseal office backup} and {@code restore}, one after the other. */
class BackupCommandTest {
  private static final String RESTORING =
      "passphrase of the recovery\na new passphrase of the office\n";

  @TempDir Path folder;

  @Test
  void backupsThatFollowOneAnotherAreRestoredTogether() throws Exception {
    try (TestDeployment deployment = new TestDeployment(folder.resolve("agency"))) {
      deployment.startOffice();
      Path first = folder.resolve("first");
      Path second = folder.resolve("second");
      assertEquals(0, backup(deployment, "--to", first.toString()).exitCode());
      Outcome later = backup(deployment, "--to", second.toString(), "--since", first.toString());
      assertEquals(0, later.exitCode(), later.err());
      assertTrue(later.err().contains("0 attachments are in the earlier backups"), later.err());
      Outcome none =
          backup(deployment, "--to", folder.resolve("x").toString(), "--since", "nothing");
      assertEquals(2, none.exitCode(), none.err());
      Files.write(folder.resolve("first.held"), new byte[40]);
      Outcome foreign =
          backup(deployment, "--to", folder.resolve("x").toString(), "--since", first.toString());
      assertEquals(3, foreign.exitCode(), foreign.err());

      Outcome alone = restore(deployment, second.toString());
      assertEquals(3, alone.exitCode(), alone.err());
      assertTrue(alone.err().contains("no-chain"), alone.err());
      Outcome together = restore(deployment, second.toString(), first.toString());
      assertEquals(0, together.exitCode(), together.err());
      assertTrue(Files.exists(folder.resolve("new/data/audit")));
    }
  }

  private static Outcome backup(TestDeployment deployment, String... options) {
    String[] command = new String[options.length + 4];
    command[0] = "office";
    command[1] = "backup";
    command[2] = "--lang";
    command[3] = "en";
    System.arraycopy(options, 0, command, 4, options.length);
    return deployment.atDesk("", command);
  }

  private Outcome restore(TestDeployment deployment, String... backups) throws Exception {
    Path place = Files.createDirectories(folder.resolve("new"));
    String[] command = {
      "office",
      "restore",
      "--agency",
      "report.city.example",
      "--recovery-key",
      deployment.folder().resolve("recovery.key").toString(),
      "--data",
      place.resolve("data").toString(),
      "--keys",
      place.resolve("keys.sealed").toString(),
      "--lang",
      "en",
      "--from"
    };
    String[] whole = Arrays.copyOf(command, command.length + backups.length);
    System.arraycopy(backups, 0, whole, command.length, backups.length);
    return TestDeployment.run(RESTORING, whole);
  }
}
