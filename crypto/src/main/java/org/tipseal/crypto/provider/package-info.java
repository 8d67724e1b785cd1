/** Which library does the platform's part; not exported. */
package org.tipseal.crypto.provider;
