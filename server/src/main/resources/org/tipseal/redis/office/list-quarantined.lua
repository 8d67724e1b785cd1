#!lua flags=no-writes
-- What was refused, the newest first.
-- KEYS 1 by day
-- ARGV 1 how many to leave out  2 how many  3 prefix of records
-- Returns {id, record}, ...
local found = {}
local first = tonumber(ARGV[1])
for _, id in ipairs(redis.call('ZREVRANGE', KEYS[1], first, first + ARGV[2] - 1)) do
  found[#found + 1] = {id, redis.call('GET', ARGV[3] .. id)}
end
return found
