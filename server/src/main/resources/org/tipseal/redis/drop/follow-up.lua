#!lua
-- Queues a follow-up for the office.
-- KEYS 1 marker  2 mailbox  3 queue  4 sequence  5 waiting
-- ARGV 1 locator  2 mailbox id  3 number  4 digest (its first 16 bytes)  5 today (day)
--      6 day on which an answer is due if the clock starts today  7 prefix of arrival keys
--      8 upload ids (16 bytes each)  9 body; empty: only look
-- Returns accepted | known | taken | skipped, next number | none: no such mailbox
--      | free: was only to look
-- include arrivals
local marker = redis.call('HMGET', KEYS[1], 'locator', 'due', 'owed')
local digests = redis.call('HGET', KEYS[2], 'followUps') or ''
local ends = redis.call('PEXPIRETIME', KEYS[2])
if marker[1] ~= ARGV[1] or ends < 0 then
  return {'none'}
end
local count = #digests / 16
local number = tonumber(ARGV[3])
if number <= count then
  local same = string.sub(digests, number * 16 - 15, number * 16) == ARGV[4]
  return {same and 'known' or 'taken'}
end
if number > count + 1 then
  return {'skipped', count + 1}
end
if ARGV[9] == '' then
  return {'free'}
end
redis.call('HSET', KEYS[2], 'followUps', digests .. ARGV[4])
if marker[3] == '0' then
  redis.call('HSET', KEYS[1], 'owed', 1)
  if tonumber(marker[2]) < tonumber(ARGV[5]) then
    redis.call('HSET', KEYS[1], 'due', ARGV[6])
  end
end
queue_arrival(KEYS[3], KEYS[4], KEYS[5], ARGV[7], ends, {
  kind = 'follow-up', mailbox = ARGV[2], locator = ARGV[1], number = ARGV[3],
  uploads = ARGV[8], body = ARGV[9]})
return {'accepted'}
