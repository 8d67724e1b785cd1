#!lua flags=no-writes
-- Cases that changed, each at its latest change, in the order of the changes.
-- KEYS 1 changes
-- ARGV 1 number of the change that the reader knows  2 how many at most  3 prefix of case keys
-- Returns {id, version, record, order, number of the change}, ...; what is lost is empty
local found = {}
local changed = redis.call(
  'ZRANGE', KEYS[1], '(' .. ARGV[1], '+inf', 'BYSCORE', 'LIMIT', 0, ARGV[2], 'WITHSCORES')
for i = 1, #changed, 2 do
  local case = redis.pcall('HMGET', ARGV[3] .. changed[i], 'v', 'r', 'n')
  found[#found + 1] =
    {changed[i], case[1] or '', case[2] or '', case[3] or '', changed[i + 1]}
end
return found
