package org.tipseal.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
  private static final Defect DEFECT = Defect.PAYLOAD_MALFORMED;

  @Property
  void whatIsEncodedDecodes(@ForAll byte[] bytes) throws RefusedException {
    assertArrayEquals(bytes, Bytes.fromB64u(Bytes.b64u(bytes), DEFECT));
    assertArrayEquals(bytes, Bytes.fromB64(Bytes.b64(bytes), DEFECT));
    assertArrayEquals(bytes, Bytes.fromHex(Bytes.hex(bytes), bytes.length, DEFECT));
  }

  @Property
  void base32KeepsEveryBit(@ForAll @IntRange(max = 8) int groups, @ForAll byte[] seed) {
    byte[] bytes = Arrays.copyOf(seed, groups * 5);

    assertArrayEquals(bytes, Base32.decode(Base32.encode(bytes)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "AA==", "AB", "A A", "AA\n", "A+", "A/", "é", "AA="})
  void base64UrlIsStrict(String text) {
    assertThrows(RefusedException.class, () -> Bytes.fromB64u(text, DEFECT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AA", "AB==", "AA=", "A-==", "AA==\n", "AA===", "===="})
  void base64IsStrict(String text) {
    assertThrows(RefusedException.class, () -> Bytes.fromB64(text, DEFECT));
  }

  @Test
  void lengthsAreExact() {
    assertThrows(RefusedException.class, () -> Bytes.fromB64u("AAAA", 2, DEFECT));
    assertThrows(RefusedException.class, () -> Bytes.fromHex("00", 2, DEFECT));
    assertThrows(RefusedException.class, () -> Bytes.fromHex("0A", 1, DEFECT));
    assertThrows(IllegalArgumentException.class, () -> Base32.decode("0000000"));
    assertThrows(IllegalArgumentException.class, () -> Base32.encode(new byte[4]));
  }

  @Test
  void integersAreUnsignedAndBounded() {
    assertArrayEquals(new byte[] {-1, -1, -1, -1}, Bytes.u32(0xffff_ffffL));
    assertEquals(0xffff_ffffL, Bytes.u32At(new byte[] {0, -1, -1, -1, -1}, 1));
    assertThrows(IllegalArgumentException.class, () -> Bytes.u32(1L << 32));
    assertThrows(IllegalArgumentException.class, () -> Bytes.u32(-1));
    assertThrows(IllegalArgumentException.class, () -> Bytes.u8(256));
    assertThrows(IllegalArgumentException.class, () -> Bytes.lp(new byte[256]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "report.example", "a-b.c-"})
  void agencyIds(String text) throws RefusedException {
    assertEquals(text, AgencyId.parse(text, DEFECT).value());
    assertEquals(63, AgencyId.parse("a".repeat(63), DEFECT).bytes().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".a", "-a", "A", "a_b", "a b", "é", "a\n"})
  void noAgencyIds(String text) {
    assertThrows(RefusedException.class, () -> AgencyId.parse(text, DEFECT));
    assertThrows(IllegalArgumentException.class, () -> new AgencyId(text));
    assertThrows(IllegalArgumentException.class, () -> new AgencyId("a".repeat(64)));
  }

  @Test
  void purposesAreFoundByTheirCodes() {
    for (Purpose purpose : Purpose.values()) {
      assertEquals(purpose, Purpose.ofCode(purpose.code()).orElseThrow());
    }
    assertEquals(8, Purpose.values().length);
    assertEquals(Optional.empty(), Purpose.ofCode(0));
    assertEquals(Optional.empty(), Purpose.ofCode(9));
  }
}
