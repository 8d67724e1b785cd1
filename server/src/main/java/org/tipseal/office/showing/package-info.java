/**
 * Showing evidence in an officer's browser: which attachments are shown at all, told from their
 * content, and that each showing is on record.
 */
package org.tipseal.office.showing;
