/** Campaigns and figures over HTTP. */
package org.tipseal.office.web.figures;
