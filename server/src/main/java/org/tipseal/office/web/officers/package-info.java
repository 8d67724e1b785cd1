/** The administration of officers and their sessions. */
package org.tipseal.office.web.officers;
