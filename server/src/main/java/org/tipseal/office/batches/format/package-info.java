/** A batch of an institution as it travels: read, written and checked on both sides alike. */
package org.tipseal.office.batches.format;
