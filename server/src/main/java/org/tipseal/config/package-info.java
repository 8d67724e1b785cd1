/**
 * Configuration files: YAML in, immutable records out.
 *
 * <p>A role describes its file once, as a function from {@link org.tipseal.config.Settings} to its
 * own record, and reads it with {@link org.tipseal.config.ConfigFile#read}. Whatever is wrong with
 * a file is collected and told at once, each with its place and a sentence; a setting that nobody
 * asked for is an error too, because it is most likely a misspelt one.
 */
package org.tipseal.config;
