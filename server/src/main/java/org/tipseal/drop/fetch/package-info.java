/** The office's listener: what arrived is streamed, fetched, acknowledged and thereby forgotten. */
package org.tipseal.drop.fetch;
