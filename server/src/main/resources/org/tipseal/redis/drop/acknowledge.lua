#!lua flags=allow-oom
-- Forgets an arrival that the office has stored; keeps its acknowledgement of a report.
-- KEYS 1 arrival  2 queue
-- ARGV 1 id  2 acknowledgement (72 bytes, for a report) or nothing
--      3 prefix of mailbox keys  4 prefix of waiting keys
-- Returns taken, ids of uploads that nothing names any more | none | wrong: not the right statement
local arrival = redis.call('HMGET', KEYS[1], 'kind', 'mailbox', 'uploads')
if not arrival[1] then
  return {'none'}
end
local report = arrival[1] == 'report'
if #ARGV[2] ~= (report and 72 or 0) then
  return {'wrong'}
end
local mailbox = ARGV[3] .. arrival[2]
if report and redis.call('EXISTS', mailbox) == 1 then
  -- In two fields of at most 64 bytes the hash stays in its compact form.
  redis.call('HSET', mailbox, 'ackBy', string.sub(ARGV[2], 1, 8),
    'ackSignature', string.sub(ARGV[2], 9, 72))
end
redis.call('DEL', KEYS[1])
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('SREM', ARGV[4] .. arrival[2], ARGV[1])
return {'taken', arrival[3]}
