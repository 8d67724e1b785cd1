/**
 * What a handler of the desk is given and what it gives back. A handler is plain blocking code on a
 * worker thread; everything about HTTP happens before and after it, in {@code
 * org.tipseal.office.web}.
 */
package org.tipseal.office.web.route;
