/** Signing in, and what an officer does with his own session. */
package org.tipseal.office.web.session;
