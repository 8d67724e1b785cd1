package org.tipseal.redis.drop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.fetch.ArrivalId;

/**
 * Every key that the drop keeps, its type and its lifetime.
 *
 * <p>All that belongs to one report lies in one <i>shard</i>, 0 to 15, whose number is the hash tag
 * of its keys: {@code mailbox id[0] mod 16}. So a script never leaves a hash slot, and the shards
 * can lie on different servers. Locators are drawn so that {@code SHA-256(locator)[0] mod 16} is
 * their mailbox's shard: that a locator is free is known there too.
 *
 * <p>No key holds a time of day: days, sequence numbers, and expiries at midnight (UTC).
 *
 * <table>
 * <caption>Keys; s is the shard, m the mailbox id in base64url</caption>
 * <tr><th>key</th><th>type</th><th>content</th><th>expires</th></tr>
 * <tr><td>{@code {s}:marker:m}</td><td>hash</td><td>{@code locator}; {@code due}, the last day on which an answer is in time; {@code
 *     owed}, 1 if one is owed</td><td>30 days after the mailbox</td></tr>
 * <tr><td>{@code {s}:locator:LLLLL}</td><td>string</td><td>empty: the locator is taken</td><td>with the marker</td></tr>
 * <tr><td>{@code {s}:mailbox:m}</td><td>hash</td><td>{@code digest} of the submission (32 bytes); {@code memo} (64) and {@code memoEnd} (29); {@code followUps}, the first 16 bytes
 *     of each one's digest in order; {@code reminded}, the day of the last reminder; {@code ackBy} (8 bytes) and {@code ackSignature}
 *     (64), which together are the office's acknowledgement</td><td>at the end of the mailbox's life</td></tr>
 * <tr><td>{@code {s}:replies:m}</td><td>hash</td><td>number → envelope</td><td>with the mailbox</td></tr>
 * <tr><td>{@code {s}:waiting:m}</td><td>set</td><td>sequence numbers of the mailbox's arrivals</td><td>with the mailbox; gone when
 *     empty</td></tr>
 * <tr><td>{@code {s}:arrival:n}</td><td>hash</td><td>{@code kind}, {@code mailbox}, {@code locator}, {@code number}; {@code body}; {@code
 *     uploads}, 16 bytes each; {@code fetched}, 1 once the office has seen the body</td><td>when acknowledged; else with the mailbox, a
 *     withdrawal after a mailbox's life of its own</td></tr>
 * <tr><td>{@code {s}:arrivals}</td><td>sorted set</td><td>sequence numbers of all arrivals</td><td>with the last of them</td></tr>
 * <tr><td>{@code {s}:sequence}</td><td>string</td><td>the last sequence number given</td><td>never: an id that were given twice could
 *     acknowledge something that the office has not seen. It tells how many things ever arrived in the shard</td></tr>
 * <tr><td>{@code upload:{id}}</td><td>hash</td><td>{@code length}; {@code complete}, 1; {@code claim}, the mailbox it belongs to; {@code
 *     claimed}, the day of that</td><td>unclaimed: as the uploader is told; claimed: with a mailbox opened that day, set anew with the
 *     mailbox as long as an arrival names it; when acknowledged or withdrawn</td></tr>
 * </table>
 *
 * <p>The channel {@link #ARRIVED} carries an empty message after each arrival.
 */
final class DropKeys {
  static final int SHARDS = 16;

  static final String ARRIVED = "tipseal:arrivals";

  private DropKeys() {}

  static int shard(MailboxId mailbox) {
    return (mailbox.bytes()[0] & 0xff) % SHARDS;
  }

  static int shard(Locator locator) {
    return (Bytes.sha256(locator.bytes())[0] & 0xff) % SHARDS;
  }

  static String marker(MailboxId mailbox) {
    return of(shard(mailbox), "marker:" + mailbox.b64u());
  }

  static String mailbox(MailboxId mailbox) {
    return mailboxPrefix(shard(mailbox)) + mailbox.b64u();
  }

  static String mailboxPrefix(int shard) {
    return of(shard, "mailbox:");
  }

  static String replies(MailboxId mailbox) {
    return of(shard(mailbox), "replies:" + mailbox.b64u());
  }

  static String waiting(MailboxId mailbox) {
    return waitingPrefix(shard(mailbox)) + mailbox.b64u();
  }

  static String waitingPrefix(int shard) {
    return of(shard, "waiting:");
  }

  static String locator(int shard, Locator locator) {
    return locatorPrefix(shard) + locator.value();
  }

  static String locatorPrefix(int shard) {
    return of(shard, "locator:");
  }

  static String queue(int shard) {
    return of(shard, "arrivals");
  }

  static String sequence(int shard) {
    return of(shard, "sequence");
  }

  static String arrival(ArrivalId id) {
    return arrivalPrefix(id.shard()) + id.sequence();
  }

  static String arrivalPrefix(int shard) {
    return of(shard, "arrival:");
  }

  static String upload(UploadId id) {
    return "upload:{" + id.hex() + "}";
  }

  /** The midnight with which a day begins, in ms since 1970, as keys expire. */
  static long midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  /** The day that begins with a midnight. */
  static LocalDate day(long midnight) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(midnight), ZoneOffset.UTC);
  }

  private static String of(int shard, String rest) {
    return "{" + shard + "}:" + rest;
  }
}
