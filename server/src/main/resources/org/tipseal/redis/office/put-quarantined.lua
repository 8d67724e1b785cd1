#!lua
-- Stores what was refused; again is the same as once.
-- KEYS 1 record  2 by day  3 completed arrivals
-- ARGV 1 record  2 id  3 day  4 arrival
-- Returns 1
redis.call('SET', KEYS[1], ARGV[1])
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[2])
redis.call('ZADD', KEYS[3], ARGV[3], ARGV[4])
return {1}
