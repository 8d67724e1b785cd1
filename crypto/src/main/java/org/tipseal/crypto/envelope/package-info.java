/**
 * Sealed and signed messages (PROTOCOL.md §3 to §5). {@link
 * org.tipseal.crypto.envelope.EnvelopeSealer} pads a payload and seals it once, with its key
 * wrapped for each recipient; {@link org.tipseal.crypto.envelope.EnvelopeOpener} undoes that for
 * one of them. Whoever only passes an envelope on reads its {@link
 * org.tipseal.crypto.envelope.EnvelopeHeader}. What is inside a follow-up or a reply is a {@link
 * org.tipseal.crypto.envelope.SignedMessage}; what needs no content is a {@link
 * org.tipseal.crypto.envelope.Statement}.
 */
package org.tipseal.crypto.envelope;
