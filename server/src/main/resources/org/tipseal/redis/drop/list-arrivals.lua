#!lua flags=allow-oom
-- Lists what waits in one shard, in order. Forgets ids whose arrival has expired.
-- KEYS 1 queue
-- ARGV 1 the last id seen (0: none)  2 how many at least, if there are as many
--      3 prefix of arrival keys
-- Returns {id, kind, mailbox id, locator, number}, ...
local found = {}
local seen = ARGV[1]
local limit = tonumber(ARGV[2])
repeat
  local ids = redis.call('ZRANGE', KEYS[1], '(' .. seen, '+inf', 'BYSCORE', 'LIMIT', 0, limit)
  for _, id in ipairs(ids) do
    local arrival = redis.call('HMGET', ARGV[3] .. id, 'kind', 'mailbox', 'locator', 'number')
    if arrival[1] then
      found[#found + 1] = {id, arrival[1], arrival[2], arrival[3], arrival[4]}
    else
      redis.call('ZREM', KEYS[1], id)
    end
    seen = id
  end
until #ids < limit or #found >= limit
return found
