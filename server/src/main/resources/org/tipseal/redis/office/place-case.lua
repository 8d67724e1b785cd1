#!lua
-- Places a case anew in the list by clock, unless it was changed meanwhile.
-- KEYS 1 case  2 by clock
-- ARGV 1 case id  2 version that was read  3 position by clock
-- Returns 1 | 0: the case is not at that version
if redis.call('HGET', KEYS[1], 'v') ~= ARGV[2] then
  return {0}
end
redis.call('ZADD', KEYS[2], 'XX', ARGV[3], ARGV[1])
return {1}
