/**
 * Makes a new agency: its keys, its certificates, its first profile and the configuration of its
 * two servers, in one folder.
 *
 * <p>{@link org.tipseal.cli.setup.Agency} is what is decided beforehand, {@link
 * org.tipseal.cli.setup.AgencyFolder} what comes out of it.
 */
package org.tipseal.cli.setup;
