/**
 * Accounts, addresses and numbers: two spellings of the same one are brought to one form, so that
 * reports of the same thing match, and what looks like somebody's personal data is found in a text.
 * Nothing here is ever looked up: no name is resolved, no service is asked.
 */
package org.tipseal.report.identifier;
