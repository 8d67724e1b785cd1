/** What every store promises its callers, whichever database stands behind it. */
package org.tipseal.storage;
