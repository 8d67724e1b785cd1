/**
 * What came from the drop and could not be accepted: kept as it was received, with the name of its
 * defect, for people to see. Nothing is lost because it looks wrong.
 */
package org.tipseal.office.quarantine;
