#!lua
-- Opens a mailbox for a report and queues the report for the office.
-- KEYS 1 marker  2 mailbox  3 queue  4 sequence  5 waiting  6 and on: keys of locators that may be given
-- ARGV 1 digest (32 bytes)  2 mailbox id  3 day on which an answer is due
--      4 end of the mailbox (ms)  5 end of the marker (ms)  6 prefix of arrival keys
--      7 upload ids (16 bytes each)  8 body; empty: only look  9 memo (93 bytes)
--      10 and on: the locators of KEYS 6 and on
-- Returns accepted, locator | known, locator | conflict
--      | free: was only to look | crowded: none of the locators is free
-- include arrivals
local known = redis.call('HGET', KEYS[1], 'locator')
if known then
  if redis.call('HGET', KEYS[2], 'digest') == ARGV[1] then
    return {'known', known}
  end
  return {'conflict'}
end
if ARGV[8] == '' then
  return {'free'}
end
local locator
for i = 6, #KEYS do
  if redis.call('SET', KEYS[i], '', 'NX', 'PXAT', ARGV[5]) then
    locator = ARGV[i + 4]
    break
  end
end
if not locator then
  return {'crowded'}
end
redis.call('HSET', KEYS[1], 'locator', locator, 'due', ARGV[3], 'owed', 1)
redis.call('PEXPIREAT', KEYS[1], ARGV[5])
-- Fields of at most 64 bytes keep the hash in its compact form.
redis.call('HSET', KEYS[2], 'digest', ARGV[1],
  'memo', string.sub(ARGV[9], 1, 64), 'memoEnd', string.sub(ARGV[9], 65))
redis.call('PEXPIREAT', KEYS[2], ARGV[4])
queue_arrival(KEYS[3], KEYS[4], KEYS[5], ARGV[6], ARGV[4], {
  kind = 'report', mailbox = ARGV[2], locator = locator, number = 0,
  uploads = ARGV[7], body = ARGV[8]})
return {'accepted', locator}
