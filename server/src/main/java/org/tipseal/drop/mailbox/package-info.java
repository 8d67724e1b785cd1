/**
 * Mailboxes, where reporter and agency meet for 30 days and longer: read, follow up, remind,
 * withdraw; reply and renew.
 *
 * <p>{@link org.tipseal.drop.mailbox.Lifetimes} holds the two clocks.
 */
package org.tipseal.drop.mailbox;
