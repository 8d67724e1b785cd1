#!lua
-- Replaces what is set under a name.
-- KEYS 1 settings
-- ARGV 1 version that was read (0: none)  2 record
-- Returns 1 | 0: they are not at that version
local version = tonumber(redis.call('HGET', KEYS[1], 'v') or '0')
if version ~= tonumber(ARGV[1]) then
  return {0}
end
redis.call('HSET', KEYS[1], 'v', version + 1, 'r', ARGV[2])
return {1}
