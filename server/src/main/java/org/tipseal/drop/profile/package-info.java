/**
 * The agency's profile: kept as the office published it, checked against the pinned root, served to
 * everybody.
 */
package org.tipseal.drop.profile;
