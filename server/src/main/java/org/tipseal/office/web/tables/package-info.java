/** The domain's labels, as the officers' page needs them. */
package org.tipseal.office.web.tables;
