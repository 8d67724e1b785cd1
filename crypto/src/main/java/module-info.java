/**
 * Tipseal's wire formats, to the byte as PROTOCOL.md says: receipt codes and their keys, envelopes,
 * attachments, submissions. No network, no storage, no clock.
 */
module org.tipseal.crypto {
  requires com.google.crypto.tink;
  requires org.bouncycastle.provider;
  requires org.conscrypt;

  exports org.tipseal.crypto;
  exports org.tipseal.crypto.attachment;
  exports org.tipseal.crypto.envelope;
  exports org.tipseal.crypto.keys;
  exports org.tipseal.crypto.receipt;
  exports org.tipseal.crypto.submission;
}
