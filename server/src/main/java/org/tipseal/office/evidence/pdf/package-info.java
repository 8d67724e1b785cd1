/** Sets a case as a PDF that carries its own typeface. */
package org.tipseal.office.evidence.pdf;
