#!lua flags=allow-oom
-- Forgets an upload unless it is claimed.
-- KEYS 1 upload
-- Returns 1 | 0: unknown or claimed
if redis.call('HEXISTS', KEYS[1], 'claim') == 1 then
  return {0}
end
return {redis.call('DEL', KEYS[1])}
