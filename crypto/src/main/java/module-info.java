/**
 * Tipseal's wire formats, to the byte as PROTOCOL.md says: receipt codes and their keys, envelopes,
 * attachments, submissions, payloads, profiles, keys at rest. No network, no clock; of storage only
 * the durable writing of a small file.
 */
module org.tipseal.crypto {
  requires transitive com.fasterxml.jackson.databind;
  requires com.google.crypto.tink;
  requires org.bouncycastle.provider;
  requires org.conscrypt;

  exports org.tipseal.crypto;
  exports org.tipseal.crypto.attachment;
  exports org.tipseal.crypto.envelope;
  exports org.tipseal.crypto.json;
  exports org.tipseal.crypto.keys;
  exports org.tipseal.crypto.payload;
  exports org.tipseal.crypto.profile;
  exports org.tipseal.crypto.receipt;
  exports org.tipseal.crypto.site;
  exports org.tipseal.crypto.submission;
}
