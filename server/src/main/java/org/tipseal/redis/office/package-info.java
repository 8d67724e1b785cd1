/**
 * What the office keeps in Redis. {@link org.tipseal.redis.office.OfficeKeys} names every key; each
 * atomic operation is a script beside this package. Values are sealed before they come here.
 */
package org.tipseal.redis.office;
