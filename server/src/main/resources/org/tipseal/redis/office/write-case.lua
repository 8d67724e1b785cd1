#!lua
-- Stores a new case or a change of one, and all that goes with it.
-- KEYS 1 case  2 by clock  3 kept alive  4 queued replies  5 their entries  6 completed arrivals
--      7 count of reports taken  8 changes  9 count of changes
-- ARGV 1 case id  2 version that was read (0: new)  3 record  4 position by clock
--      5 day of renewal, if it is not known better (empty: not kept alive)
--      6 arrival completed (empty: none)  7 its day
--      8 number of a reply to queue (empty: none)  9 its entry
--      10... numbers of replies to forget
-- Returns 1 | 0: the case is not at that version
local version = tonumber(redis.call('HGET', KEYS[1], 'v') or '0')
if version ~= tonumber(ARGV[2]) then
  return {0}
end
redis.call('HSET', KEYS[1], 'v', version + 1, 'r', ARGV[3])
if version == 0 then
  redis.call('HSET', KEYS[1], 'n', redis.call('INCR', KEYS[7]))
end
redis.call('ZADD', KEYS[8], redis.call('INCR', KEYS[9]), ARGV[1])
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1])
if ARGV[5] == '' then
  redis.call('ZREM', KEYS[3], ARGV[1])
else
  redis.call('ZADD', KEYS[3], 'NX', ARGV[5], ARGV[1])
end
if ARGV[6] ~= '' then
  redis.call('ZADD', KEYS[6], ARGV[7], ARGV[6])
end
if ARGV[8] ~= '' then
  local reply = ARGV[1] .. '/' .. ARGV[8]
  redis.call('ZADD', KEYS[4], ARGV[8], reply)
  redis.call('HSET', KEYS[5], reply, ARGV[9])
end
for i = 10, #ARGV do
  local reply = ARGV[1] .. '/' .. ARGV[i]
  redis.call('ZREM', KEYS[4], reply)
  redis.call('HDEL', KEYS[5], reply)
end
return {1}
