/** Links, the graph, and merging, over HTTP. */
package org.tipseal.office.web.links;
