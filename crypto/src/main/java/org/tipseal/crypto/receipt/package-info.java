/**
 * Receipt codes (PROTOCOL.md §2): the only thing a reporter keeps. {@link
 * org.tipseal.crypto.receipt.ReceiptCode} is what is printed and typed, {@link
 * org.tipseal.crypto.receipt.ReceiptKeys} is everything that its secret opens.
 */
package org.tipseal.crypto.receipt;
