/**
 * What the drop keeps in Redis. {@link org.tipseal.redis.drop.DropKeys} documents every key; each
 * operation is one class around one script, whose keys and arguments its first lines describe;
 * {@link org.tipseal.redis.drop.RedisDropStores} puts them together.
 */
package org.tipseal.redis.drop;
