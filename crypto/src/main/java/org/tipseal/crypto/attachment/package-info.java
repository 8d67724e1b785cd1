/**
 * Attachments as sealed streams (PROTOCOL.md §6), in Tink's AES256-GCM-HKDF-1MB format. {@link
 * org.tipseal.crypto.attachment.AttachmentLayout} says where each segment lies, {@link
 * org.tipseal.crypto.attachment.AttachmentSealer} makes any of them, in any order, so that an
 * upload can go on where it stopped, and {@link org.tipseal.crypto.attachment.AttachmentOpener}
 * reads them from first to last in bounded memory.
 */
package org.tipseal.crypto.attachment;
