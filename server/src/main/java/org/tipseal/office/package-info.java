/**
 * The back office: takes sealed reports from the drop, opens and keeps them sealed in its own
 * archive, and sends the agency's answers back. It dials the drop, which never dials it.
 */
package org.tipseal.office;
