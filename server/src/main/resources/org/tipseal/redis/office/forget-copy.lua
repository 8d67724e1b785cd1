#!lua flags=allow-oom
-- Deletes what copy-office has made.
-- KEYS[1]  the hash of the keys that were copied
-- ARGV[1]  what the copies' keys begin with, before the key itself
-- returns  nothing
for _, key in ipairs(redis.call('HKEYS', KEYS[1])) do
  redis.call('UNLINK', ARGV[1] .. key)
end
redis.call('UNLINK', KEYS[1])
return {}
