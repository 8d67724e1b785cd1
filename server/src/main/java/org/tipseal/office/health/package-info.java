/** How the office is, for the system administrator: {@link org.tipseal.office.health.Health}. */
package org.tipseal.office.health;
