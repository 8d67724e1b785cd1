package org.tipseal.crypto.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.VerifyingKey;

class RootFingerprintTest {
  @Property
  void readsWhatItPrints(@ForAll @Size(VerifyingKey.LENGTH) byte[] key) throws RefusedException {
    RootFingerprint fingerprint = RootFingerprint.of(new VerifyingKey(key));
    String printed = fingerprint.toString();
    assertTrue(printed.matches("([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}"), printed);
    assertEquals(fingerprint, RootFingerprint.parse(printed));
  }

  @Property(tries = 200)
  void readsItHoweverItIsTyped(@ForAll @Size(VerifyingKey.LENGTH) byte[] key)
      throws RefusedException {
    RootFingerprint fingerprint = RootFingerprint.of(new VerifyingKey(key));
    String typed =
        fingerprint
            .toString()
            .toLowerCase(Locale.ROOT)
            .replace('0', 'o')
            .replace('1', 'l')
            .replace('-', '\u3000');
    assertEquals(fingerprint, RootFingerprint.parse(typed));
  }

  @Test
  void refusesWhatIsNoFingerprint() {
    String printed = RootFingerprint.of(new VerifyingKey(new byte[32])).toString();
    for (String typed :
        new String[] {
          "",
          printed.substring(1),
          printed + "0",
          printed.substring(1) + "U",
          printed.replace('-', '*')
        }) {
      RefusedException refused =
          assertThrows(RefusedException.class, () -> RootFingerprint.parse(typed), typed);
      assertEquals(Defect.FINGERPRINT_MALFORMED, refused.defect());
    }
  }
}
