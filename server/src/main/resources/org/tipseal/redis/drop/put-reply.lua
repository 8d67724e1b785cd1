#!lua
-- Puts a message of the agency into a mailbox and sets its life anew.
-- KEYS 1 marker  2 mailbox  3 replies  4 waiting  5 queue
-- ARGV 1 number  2 envelope  3 answer (1: by a person)  4 day on which the next answer is due
--      5 end of the mailbox (ms)  6 end of the marker (ms)  7 prefix of arrival keys
--      8 prefix of locator keys
-- Returns stored, ids of uploads that have to live as long | known | taken | skipped, next number
--      | none: no such mailbox
-- include life
if redis.call('EXISTS', KEYS[2]) == 0 then
  return {'none'}
end
local count = redis.call('HLEN', KEYS[3])
local number = tonumber(ARGV[1])
if number <= count then
  return {redis.call('HGET', KEYS[3], ARGV[1]) == ARGV[2] and 'known' or 'taken'}
end
if number > count + 1 then
  return {'skipped', count + 1}
end
redis.call('HSET', KEYS[3], ARGV[1], ARGV[2])
if ARGV[3] == '1' then
  redis.call('HSET', KEYS[1], 'due', ARGV[4], 'owed', 0)
end
return {'stored', live_until(KEYS, ARGV[5], ARGV[6], ARGV[7], ARGV[8])}
