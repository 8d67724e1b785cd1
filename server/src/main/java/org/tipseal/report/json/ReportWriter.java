package org.tipseal.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tipseal.report.Contact;
import org.tipseal.report.Notice;
import org.tipseal.report.Report;

/**
 * Writes reports and notices as JSON in UTF-8, without what is empty; {@link ReportReader} reads
 * reports back.
 */
public final class ReportWriter {
  private ReportWriter() {}

  /** The whole report, its contact included: see {@link Report#withoutContact()}. */
  public static byte[] write(Report report) {
    return bytes(report);
  }

  /** The whole report as part of a larger document. */
  public static ObjectNode tree(Report report) {
    return Json.MAPPER.valueToTree(report);
  }

  /** The contact alone: what is sealed to the custodians. */
  public static byte[] write(Contact contact) {
    return bytes(contact);
  }

  /** A notice, as the agency's profile carries it. */
  public static byte[] write(Notice notice) {
    return bytes(notice);
  }

  private static byte[] bytes(Object value) {
    try {
      return Json.MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record that cannot be written", e);
    }
  }
}
