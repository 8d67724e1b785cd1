/** Reports coming in: one request, one durable write, one locator. */
package org.tipseal.drop.submission;
