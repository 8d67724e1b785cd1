/** The audit log, over HTTP. */
package org.tipseal.office.web.audit;
