/**
 * How the agency's channels and notices change, and how the root's delegation is renewed.
 *
 * <p>A person edits the charter in force (PROTOCOL §8) as a draft, which {@link
 * org.tipseal.office.charter.CharterDesk} checks against the agency's tables. The root key signs it
 * offline. The desk checks the signature and puts it in force; the office then publishes it. What a
 * command hands over goes through a {@link org.tipseal.office.charter.PublishBox}, since only the
 * running office changes its key file.
 */
package org.tipseal.office.charter;
