#!lua
-- Replaces a batch's record.
-- KEYS 1 batch
-- ARGV 1 record that was read  2 record
-- Returns 1 | 0: it was changed meanwhile
if redis.call('HGET', KEYS[1], 'r') ~= ARGV[1] then
  return {0}
end
redis.call('HSET', KEYS[1], 'r', ARGV[2])
return {1}
