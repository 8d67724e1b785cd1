/** The queue and the cases over HTTP: thin handlers before {@code org.tipseal.office.desk}. */
package org.tipseal.office.web.cases;
