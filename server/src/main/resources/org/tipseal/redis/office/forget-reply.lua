#!lua flags=allow-oom
-- Forgets a reply that was delivered.
-- KEYS 1 queued replies  2 their entries
-- ARGV 1 reply
-- Returns 1 | 0: it was not there
redis.call('HDEL', KEYS[2], ARGV[1])
return {redis.call('ZREM', KEYS[1], ARGV[1])}
