#!lua
-- Sets a mailbox's life anew because the office's case is open, so that an answer is owed.
-- KEYS 1 marker  2 mailbox  3 replies  4 waiting  5 queue
-- ARGV 1 end of the mailbox (ms)  2 end of the marker (ms)  3 prefix of arrival keys
--      4 prefix of locator keys
-- Returns renewed, ids of uploads that have to live as long | none: no such mailbox
-- include life
if redis.call('EXISTS', KEYS[2]) == 0 then
  return {'none'}
end
redis.call('HSET', KEYS[1], 'owed', 1)
return {'renewed', live_until(KEYS, ARGV[1], ARGV[2], ARGV[3], ARGV[4])}
