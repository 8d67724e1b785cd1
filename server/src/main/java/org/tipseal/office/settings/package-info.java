/**
 * What the agency sets about its desk: working days, which channels ask for a purpose, which
 * statuses need a second person, and the texts that answers start from. Everything is checked whole
 * as it is written, stored sealed under a version, and in force without a restart.
 */
package org.tipseal.office.settings;
