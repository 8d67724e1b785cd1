#!lua flags=allow-oom
-- Ends a mailbox with all that waits of it; tells the office if it has fetched the report.
-- KEYS 1 marker  2 mailbox  3 replies  4 queue  5 sequence  6 waiting  7 locator
-- ARGV 1 locator  2 mailbox id  3 prefix of arrival keys  4 statement
--      5 end of what is queued (ms)
-- Returns withdrawn, ids of uploads that nothing names any more | none: no such mailbox
-- include arrivals
local locator = redis.call('HGET', KEYS[1], 'locator')
local ends = redis.call('PEXPIRETIME', KEYS[2])
if locator ~= ARGV[1] or ends < 0 then
  return {'none'}
end
local fetched = true
local uploads = ''
for _, id in ipairs(redis.call('SMEMBERS', KEYS[6])) do
  local key = ARGV[3] .. id
  local arrival = redis.call('HMGET', key, 'kind', 'fetched', 'uploads')
  if arrival[1] == 'report' and not arrival[2] then
    fetched = false
  end
  uploads = uploads .. (arrival[3] or '')
  redis.call('DEL', key)
  redis.call('ZREM', KEYS[4], id)
end
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[6], KEYS[7])
if fetched then
  queue_arrival(KEYS[4], KEYS[5], nil, ARGV[3], ARGV[5], {
    kind = 'withdrawal', mailbox = ARGV[2], locator = locator, number = 0, body = ARGV[4]})
end
return {'withdrawn', uploads}
