/** Tipseal's wire formats. */
package org.tipseal.crypto;
