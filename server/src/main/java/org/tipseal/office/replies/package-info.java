/**
 * What the office sends by itself: replies that wait in the outbox, to the reporters of merged
 * cases what becomes of the case that theirs belongs to, and the daily renewal of open cases'
 * mailboxes.
 */
package org.tipseal.office.replies;
