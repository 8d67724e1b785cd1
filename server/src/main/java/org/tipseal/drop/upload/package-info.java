/** Attachments on their way: what is known of an upload, while its content is kept elsewhere. */
package org.tipseal.drop.upload;
