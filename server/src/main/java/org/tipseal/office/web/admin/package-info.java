/** The system administrator's routes: what the agency publishes, and how the office is. */
package org.tipseal.office.web.admin;
