/**
 * The test vectors: files under {@code vectors/<format>/NAME.json}, one case each, which every
 * implementation of the protocol runs. A {@link org.tipseal.crypto.vectors.VectorFormat} both makes
 * the files of its folder and runs them.
 */
package org.tipseal.crypto.vectors;
