#!lua flags=no-writes
-- Reads the record of an upload.
-- KEYS 1 upload
-- Returns length, complete (0 or 1), claimed (0 or 1), end (ms) | nothing
local upload = redis.call('HMGET', KEYS[1], 'length', 'complete', 'claim')
if not upload[1] then
  return {}
end
return {upload[1], upload[2] and 1 or 0, upload[3] and 1 or 0, redis.call('PEXPIRETIME', KEYS[1])}
