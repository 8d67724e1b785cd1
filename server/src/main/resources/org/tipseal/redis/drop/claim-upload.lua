#!lua
-- Makes an upload part of what a mailbox is about to receive.
-- KEYS 1 upload
-- ARGV 1 mailbox id  2 today (day)  3 end (ms)
-- Returns 1 | 0: unknown, incomplete, or another mailbox's
local upload = redis.call('HMGET', KEYS[1], 'complete', 'claim')
if not upload[1] or (upload[2] and upload[2] ~= ARGV[1]) then
  return {0}
end
redis.call('HSET', KEYS[1], 'claim', ARGV[1], 'claimed', ARGV[2])
redis.call('PEXPIREAT', KEYS[1], ARGV[3])
return {1}
