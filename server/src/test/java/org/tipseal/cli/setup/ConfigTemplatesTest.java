package org.tipseal.cli.setup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.profile.Label;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.report.json.DomainLoader;

class ConfigTemplatesTest {
  /** The profile promises them to reporters, so the drop has to go by them. */
  @Test
  void whatTheProfilePromisesStandsInTheDropsConfiguration() {
    Agency agency =
        new Agency(
            new AgencyId("a.example"),
            new Label("单位", "agency"),
            DomainLoader.bundled(),
            Optional.empty(),
            SiteFolder.DEFAULT_EXIT,
            List.of(),
            new DropPlace(
                List.of("localhost"), 8443, OptionalInt.of(8080), List.of("localhost"), 8444, 9443),
            new DeskPlace(List.of("localhost"), 8445, OptionalInt.of(8081), 9444),
            20,
            45,
            100L << 20);
    try (SigningKey root = SigningKey.generate(new SecureRandom())) {
      String drop = new ConfigTemplates(agency, RootFingerprint.of(root.verifyingKey())).drop();
      assertTrue(drop.contains("\nanswerDays: 20\n"), drop);
      assertTrue(drop.contains("\nmailboxDays: 45\n"), drop);
      assertTrue(drop.contains("\n  largest: 101 MiB\n"), drop);
      assertTrue(drop.contains("\nplainListener:\n  host: 127.0.0.1\n  port: 8080\n"), drop);
    }
  }
}
