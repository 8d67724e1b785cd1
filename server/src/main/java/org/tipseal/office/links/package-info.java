/**
 * What joins cases (串并): the cases that share identifiers with one, side by side; merging them, by
 * a person and in the order of arrival; and the graph of what is named in them, by its place in the
 * chain. Need to know holds for every case on the way: what lies behind a case that somebody does
 * not reach is not shown, and cases out of reach are counted and never named.
 */
package org.tipseal.office.links;
