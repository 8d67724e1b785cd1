/**
 * What the office sends by itself: replies that wait in the outbox, and the daily renewal of open
 * cases' mailboxes.
 */
package org.tipseal.office.replies;
