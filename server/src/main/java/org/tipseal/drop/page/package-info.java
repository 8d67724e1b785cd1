/**
 * The reporter's page as a drop serves it: fixed files, all in memory.
 *
 * <p>{@link org.tipseal.drop.page.Release} is what the build put into the jar, the same for every
 * agency. {@link org.tipseal.drop.page.Site} adds what is the agency's own, out of the site folder
 * that the agency made and signed with its root key; a drop serves a site that agrees with the
 * signature to the byte, or none.
 */
package org.tipseal.drop.page;
