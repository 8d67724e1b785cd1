/**
 * Holds what a running drop serves to browsers against this release and the agency's signature.
 *
 * <p>{@link org.tipseal.cli.site.SiteCheck} asks for everything as a visitor would, and tells of
 * each file what it has found.
 */
package org.tipseal.cli.site;
