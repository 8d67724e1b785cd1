#!lua
-- Queues a reminder for the office, once a day and only when an answer is overdue.
-- KEYS 1 marker  2 mailbox  3 queue  4 sequence  5 waiting
-- ARGV 1 locator  2 mailbox id  3 today (day)  4 prefix of arrival keys  5 statement
-- Returns accepted | known: today's was taken | early | none: no such mailbox
-- include arrivals
local marker = redis.call('HMGET', KEYS[1], 'locator', 'due', 'owed')
local reminded = redis.call('HGET', KEYS[2], 'reminded')
local ends = redis.call('PEXPIRETIME', KEYS[2])
if marker[1] ~= ARGV[1] or ends < 0 then
  return {'none'}
end
if marker[3] == '0' or tonumber(marker[2]) >= tonumber(ARGV[3]) then
  return {'early'}
end
if reminded == ARGV[3] then
  return {'known'}
end
redis.call('HSET', KEYS[2], 'reminded', ARGV[3])
queue_arrival(KEYS[3], KEYS[4], KEYS[5], ARGV[4], ends, {
  kind = 'reminder', mailbox = ARGV[2], locator = ARGV[1], number = ARGV[3], body = ARGV[5]})
return {'accepted'}
