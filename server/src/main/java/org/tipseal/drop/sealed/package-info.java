/**
 * Sealed files handed in (PROTOCOL §10): by a browser that runs no script, through a plain form, or
 * by a program. What stands for the challenge is in the file.
 */
package org.tipseal.drop.sealed;
