/** Whole processes out of the runnable jar, as an operator and a reporter start them. */
package org.tipseal.e2e;
