/** Proof of work: what a sender pays instead of an address-based limit. */
package org.tipseal.drop.challenge;
