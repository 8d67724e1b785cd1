#!lua flags=allow-oom
-- Hands out an arrival's body and notes that the office has seen it.
-- KEYS 1 arrival
-- Returns body | nothing
local arrival = redis.call('HMGET', KEYS[1], 'body', 'fetched')
if not arrival[1] then
  return {}
end
if not arrival[2] then
  redis.call('HSET', KEYS[1], 'fetched', 1)
end
return {arrival[1]}
