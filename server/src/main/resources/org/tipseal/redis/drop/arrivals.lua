-- For scripts that queue something for the office. ends: ms since 1970, always a midnight.

-- arrival: kind, mailbox, locator, number, body; uploads may be missing.
-- waiting: the mailbox's set of arrivals; nil for one that outlives its mailbox.
local function queue_arrival(queue, sequence, waiting, prefix, ends, arrival)
  local id = redis.call('INCR', sequence)
  local key = prefix .. id
  redis.call('HSET', key, 'kind', arrival.kind, 'mailbox', arrival.mailbox,
    'locator', arrival.locator, 'number', arrival.number, 'body', arrival.body,
    'uploads', arrival.uploads or '')
  redis.call('PEXPIREAT', key, ends)
  redis.call('ZADD', queue, id, id)
  if redis.call('PEXPIRETIME', queue) < tonumber(ends) then
    redis.call('PEXPIREAT', queue, ends)
  end
  if waiting then
    redis.call('SADD', waiting, id)
    redis.call('PEXPIREAT', waiting, ends)
  end
  redis.call('PUBLISH', 'tipseal:arrivals', '')
end
