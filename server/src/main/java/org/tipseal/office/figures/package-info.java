/**
 * Figures: how many reports came, what became of them, how long it took. {@link
 * org.tipseal.office.figures.FigureBook} keeps a line for each case in memory, {@link
 * org.tipseal.office.figures.FigureTables} counts them, and {@link
 * org.tipseal.office.figures.Suppression} decides what of a table can be published.
 */
package org.tipseal.office.figures;
