/** The route of evidence that is shown. */
package org.tipseal.office.web.showing;
