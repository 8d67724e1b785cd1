/**
 * Redis: the link to it, scripts, the embedded server, and (in packages of their own) what the drop
 * and the office keep there. The only room that knows Lettuce.
 *
 * <p>{@link org.tipseal.redis.RedisLink} is the way in. Whatever it answers is durable; when Redis
 * is away it fails at once.
 */
package org.tipseal.redis;
