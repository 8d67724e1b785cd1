/** Campaigns (专案): they group cases, and hold what came of them. */
package org.tipseal.office.campaigns;
