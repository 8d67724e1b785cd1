#!lua flags=no-writes
-- Batches by number.
-- KEYS 1 batches
-- ARGV 1 prefix of a batch's key  2 lowest number | 'newest'  3 how many to leave out  4 how many at most
-- Returns {name, number, record} each; from the lowest number on, or the newest first
local names
if ARGV[2] == 'newest' then
  local from = tonumber(ARGV[3])
  names = redis.call('ZREVRANGE', KEYS[1], from, from + tonumber(ARGV[4]) - 1)
else
  names = redis.call('ZRANGEBYSCORE', KEYS[1], ARGV[2], '+inf', 'LIMIT', ARGV[3], ARGV[4])
end
local found = {}
for i, name in ipairs(names) do
  local row = redis.call('HMGET', ARGV[1] .. name, 'n', 'r')
  found[i] = {name, tonumber(row[1]), row[2]}
end
return found
