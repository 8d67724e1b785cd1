/** All that is ever said about what reporters do: counts of a fixed list of events, by the hour. */
package org.tipseal.drop.events;
