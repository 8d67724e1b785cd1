package org.tipseal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropAddressTest {
  @Test
  void urlsAreRead() {
    assertEquals(
        new DropAddress("drop.example", 443, true, ""), DropAddress.parse("https://Drop.Example/"));
    assertEquals(
        new DropAddress("drop.example", 8443, true, "/tips"),
        DropAddress.parse(" https://drop.example:8443/tips/ "));
    assertEquals(new DropAddress("::1", 9000, true, ""), DropAddress.parse("https://[::1]:9000"));
  }

  @Test
  void onlyThisMachineAndOnionServicesMayDoWithoutTls() {
    assertEquals(
        new DropAddress("127.0.0.1", 8080, false, ""), DropAddress.parse("http://127.0.0.1:8080"));
    assertEquals(
        new DropAddress("abcdefgh.onion", 80, false, ""),
        DropAddress.parse("http://abcdefgh.onion"));
    assertThrows(
        IllegalArgumentException.class, () -> DropAddress.parse("http://127.0.0.1.evil.example"));
    assertThrows(IllegalArgumentException.class, () -> DropAddress.parse("http://drop.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop.example",
        "ftp://drop.example",
        "https://",
        "https://user@drop.example",
        "https://drop.example/?a=b",
        "https://drop.example/#f",
        "https://drop example"
      })
  void whatIsNoDropsUrlIsRefused(String url) {
    assertThrows(IllegalArgumentException.class, () -> DropAddress.parse(url));
  }
}
