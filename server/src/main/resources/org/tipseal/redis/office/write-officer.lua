#!lua
-- Adds or replaces an officer.
-- KEYS 1 officers  2 their version
-- ARGV 1 version that was read (0: no officer yet)  2 officer id  3 record
-- Returns 1 | 0: some officer was changed meanwhile
if tonumber(redis.call('GET', KEYS[2]) or '0') ~= tonumber(ARGV[1]) then
  return {0}
end
redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
redis.call('INCR', KEYS[2])
return {1}
