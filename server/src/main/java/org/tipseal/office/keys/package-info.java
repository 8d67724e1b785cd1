/**
 * The office's keys: one {@link org.tipseal.office.keys.OfficeKeyset} in one file under a
 * passphrase.
 *
 * <p>It holds the office's signing key with the root's delegations, the archive key, and for each
 * channel the intake keys of the epochs in use and ahead. Epochs are made ahead by {@link
 * org.tipseal.office.keys.EpochRoller} and published with the profile; an epoch that is over is
 * destroyed once its reports are in the archive, so that nobody who takes the keys later opens what
 * was sent then. The profile that the office publishes follows from the keyset alone, so that the
 * two can never disagree.
 *
 * <p>The identity key's private half is never here; of the recovery key and the root key only the
 * public halves are.
 */
package org.tipseal.office.keys;
