/**
 * The reporter's page in a real browser, served by a real drop to which a real office answers.
 *
 * <p>{@link org.tipseal.page.Stage} is set up once for all classes; {@link org.tipseal.page.Visit}
 * is one reporter's visit, which ends with a look at the console.
 */
package org.tipseal.page;
