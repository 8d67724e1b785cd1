-- For scripts with which the agency sets a mailbox's life anew.

-- keys: 1 marker  2 mailbox  3 replies  4 waiting  5 queue
-- Returns the ids of the uploads that what waits names: their expiry lies in other hash slots.
local function live_until(keys, ends, marker_ends, arrival_prefix, locator_prefix)
  redis.call('PEXPIREAT', keys[1], marker_ends)
  redis.call('PEXPIREAT', locator_prefix .. redis.call('HGET', keys[1], 'locator'), marker_ends)
  redis.call('PEXPIREAT', keys[2], ends)
  redis.call('PEXPIREAT', keys[3], ends)
  redis.call('PEXPIREAT', keys[4], ends)
  local uploads = ''
  for _, id in ipairs(redis.call('SMEMBERS', keys[4])) do
    redis.call('PEXPIREAT', arrival_prefix .. id, ends)
    uploads = uploads .. (redis.call('HGET', arrival_prefix .. id, 'uploads') or '')
    if redis.call('PEXPIRETIME', keys[5]) < tonumber(ends) then
      redis.call('PEXPIREAT', keys[5], ends)
    end
  end
  return uploads
end
