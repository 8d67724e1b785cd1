/** The settings of the desk and the texts for answers over HTTP. */
package org.tipseal.office.web.settings;
