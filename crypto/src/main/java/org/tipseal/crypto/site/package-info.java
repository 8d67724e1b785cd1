/**
 * The manifest of the reporter's page (PROTOCOL.md §14): what every file of a drop's site is, and
 * the agency's signature under it, in the layout of WEBCAT.
 *
 * <p>{@link org.tipseal.crypto.site.SiteManifest} is what is signed, {@link
 * org.tipseal.crypto.site.SignedManifest} what is served.
 */
package org.tipseal.crypto.site;
