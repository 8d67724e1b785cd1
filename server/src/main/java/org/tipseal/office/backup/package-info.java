/**
 * Backup and restore of the whole office, while it works.
 *
 * <p>{@link org.tipseal.office.backup.BackupWriter} and {@link
 * org.tipseal.office.backup.BackupReader} know the format; {@link
 * org.tipseal.office.backup.OfficeBackup} says what goes into one and in which order, and {@link
 * org.tipseal.office.backup.OfficeRestore} puts it back. One that follows another leaves out the
 * attachments that are in that one ({@link org.tipseal.office.backup.Holdings}); all of a chain are
 * put back together ({@link org.tipseal.office.backup.BackupChain}).
 *
 * <h2>Why a backup under load is whole</h2>
 *
 * Whatever the office stores is first written to a file, under a name that is then never written
 * with other content, and only when that is on the disk does Redis name it, in one script with all
 * that belongs together. So Redis is copied first, at one moment ({@link
 * org.tipseal.office.backup.RedisCopy}), and the files after it: each file that the copy names was
 * there at that moment and still is, since only files that Redis does not name are ever deleted.
 * Files that came later are in the backup without being named; they do no harm. The audit log's
 * files are appended to: they are copied up to where they end when it is their turn, which is at or
 * after the head that Redis had. A last entry that is half there is cut off like after a crash.
 */
package org.tipseal.office.backup;
