#!lua flags=no-writes
-- Reads a mailbox. Whatever is missing, the same commands run.
-- KEYS 1 marker  2 mailbox  3 replies
-- ARGV 1 locator
-- Returns open, due (day), owed (0 or 1), end (ms), number of follow-ups, day of the last reminder
--        or -1, acknowledgement or nothing, {number, envelope, number, envelope, ...}, memo
--      | ended, due, owed | none
local marker = redis.call('HMGET', KEYS[1], 'locator', 'due', 'owed')
local mailbox = redis.call('HMGET', KEYS[2], 'followUps', 'reminded', 'ackBy', 'ackSignature',
  'memo', 'memoEnd')
local ends = redis.call('PEXPIRETIME', KEYS[2])
local replies = redis.call('HGETALL', KEYS[3])
if marker[1] ~= ARGV[1] then
  return {'none'}
end
if ends < 0 then
  return {'ended', marker[2], marker[3]}
end
return {'open', marker[2], marker[3], ends, #(mailbox[1] or '') / 16, mailbox[2] or -1,
  (mailbox[3] or '') .. (mailbox[4] or ''), replies, mailbox[5] .. mailbox[6]}
