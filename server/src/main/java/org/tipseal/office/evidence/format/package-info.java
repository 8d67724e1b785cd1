/**
 * The evidence package as it lies on a disk: what is in it, and how it is checked without an
 * office.
 */
package org.tipseal.office.evidence.format;
