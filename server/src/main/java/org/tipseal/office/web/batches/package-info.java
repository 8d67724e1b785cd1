/** The routes of the queue of batches. */
package org.tipseal.office.web.batches;
