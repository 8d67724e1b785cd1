/** The routes by which cases leave the office. */
package org.tipseal.office.web.evidence;
