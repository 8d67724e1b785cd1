#!lua flags=no-writes
-- Replies that wait, those with low numbers first.
-- KEYS 1 queued replies  2 their entries
-- ARGV 1 how many
-- Returns {reply, entry}, ...
local found = {}
for _, reply in ipairs(redis.call('ZRANGE', KEYS[1], 0, ARGV[1] - 1)) do
  found[#found + 1] = {reply, redis.call('HGET', KEYS[2], reply)}
end
return found
