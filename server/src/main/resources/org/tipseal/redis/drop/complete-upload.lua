#!lua
-- Notes that all bytes of an upload are stored.
-- KEYS 1 upload
-- Returns 1 | 0: no such upload
if redis.call('EXISTS', KEYS[1]) == 0 then
  return {0}
end
redis.call('HSET', KEYS[1], 'complete', 1)
return {1}
