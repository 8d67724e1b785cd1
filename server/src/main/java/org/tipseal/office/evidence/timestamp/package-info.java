/** Times from an authority that is not the agency (RFC 3161): asked for, and checked. */
package org.tipseal.office.evidence.timestamp;
