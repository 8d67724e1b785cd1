/**
 * The office's line to the drop: it dials, with a client certificate, and asks. {@link
 * org.tipseal.office.link.DropLink} is one question and one answer; {@link
 * org.tipseal.office.link.ArrivalStream} stays open and hears what arrives, and dials again when it
 * breaks. While the drop is away the office goes on working; what it has for the drop waits.
 */
package org.tipseal.office.link;
