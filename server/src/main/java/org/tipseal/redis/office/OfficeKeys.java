package org.tipseal.redis.office;

import java.nio.charset.StandardCharsets;

/**
 * Every key of the office, all in one hash slot. Ids are case ids and keyed hashes, scores are days
 * or numbers; nothing is readable without the office's archive key.
 *
 * <pre>
 * {office}:case:ID           hash   v version, r sealed record (at most 2 KB),
 *                                   n how many reports came before it, and itself   as long as the case
 * {office}:by-clock          zset   ID by the day of its first clock                 as long as the case
 * {office}:placed-by         string hash of the working days by which cases are placed                kept
 * {office}:arrivals          string how many reports became cases                   kept
 * {office}:changes           zset   ID by the number of its latest change          as long as the case
 * {office}:change            string number of the latest change of any case        kept
 * {office}:alive             zset   ID by the day of its last renewal                while the case is open
 * {office}:replies           zset   ID/NUMBER by number                              until delivered
 * {office}:reply-entries     hash   ID/NUMBER to the name of its entry               until delivered
 * {office}:completed         zset   name of an arrival by the day it was stored      90 days
 * {office}:quarantine        zset   name of an arrival by the day it was refused     kept
 * {office}:quarantined:NAME  string sealed record                                    kept
 * {office}:officers          hash   officer id to sealed record                      kept
 * {office}:officers-version  string counts the changes of officers                   kept
 * {office}:backup            hash   each key that a backup copies, and its end       while one is made
 * {office}:backup:KEY        any    the copy of a key                                while one is made
 * {office}:audit-head        string sealed number and hash of the audit log's last entry  kept
 * {office}:index             hash   v version of the index, c number of the last
 *                                   change it holds, n the last arrival in it,
 *                                   o orders to make it anew, b those begun        kept
 * {office}:index:arrived:N   hash   ID of each of the hundred cases that arrived
 *                                   as number 100 N to 100 N + 99                  as long as the index
 * {office}:index:terms:ID    string how many of its terms join cases, a colon,
 *                                   the names of all, 16 characters each           as long as the index
 * {office}:term:NAME         set    numbers of arrival of the cases that have it   as long as the index
 * {office}:settings:NAME     hash   v version, r sealed settings                     kept
 * {office}:institutions      hash   keyed name to sealed record                       until removed
 * {office}:batches           zset   NAME by number                                   kept
 * {office}:batch:NAME        hash   n number, d keyed hash of its content, r record  kept
 * {office}:batch-term:NAME   set    NUMBER/ENTRY of entries that have a term           kept
 * {office}:batch-number      string number of the last batch                         kept
 * </pre>
 */
final class OfficeKeys {
  static final String CASE = "{office}:case:";
  static final String BY_CLOCK = "{office}:by-clock";
  static final String PLACED_BY = "{office}:placed-by";
  static final String ARRIVALS = "{office}:arrivals";
  static final String CHANGES = "{office}:changes";
  static final String CHANGE = "{office}:change";
  static final String ALIVE = "{office}:alive";
  static final String REPLIES = "{office}:replies";
  static final String REPLY_ENTRIES = "{office}:reply-entries";
  static final String COMPLETED = "{office}:completed";
  static final String SETTINGS = "{office}:settings:";
  static final String QUARANTINE = "{office}:quarantine";
  static final String QUARANTINED = "{office}:quarantined:";
  static final String OFFICERS = "{office}:officers";
  static final String OFFICERS_VERSION = "{office}:officers-version";
  static final String COPIED = "{office}:backup";
  static final String COPIES = "{office}:backup:";
  static final String AUDIT_HEAD = "{office}:audit-head";

  static final String INDEX = "{office}:index";
  static final String ARRIVED = "{office}:index:arrived:";
  static final String TERMS_OF = "{office}:index:terms:";
  static final String TERM = "{office}:term:";
  static final String INSTITUTIONS = "{office}:institutions";
  static final String BATCHES = "{office}:batches";
  static final String BATCH = "{office}:batch:";
  static final String BATCH_TERM = "{office}:batch-term:";
  static final String BATCH_NUMBER = "{office}:batch-number";

  private OfficeKeys() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
