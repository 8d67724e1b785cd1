package org.tipseal.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tipseal.report.Domain;

class DomainLoaderTest {
  @Test
  void bundledTablesLoad() {
    Domain domain = DomainLoader.bundled();

    assertEquals("卡盟平台", domain.category("BG-01").orElseThrow().label().zh());
    assertTrue(domain.statuses().allowed("S10", "S20"));
  }
}
