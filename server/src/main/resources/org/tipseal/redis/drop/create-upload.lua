#!lua
-- Makes the record of an upload.
-- KEYS 1 upload
-- ARGV 1 length in bytes  2 end (ms)
-- Returns 1 | 0: the id is in use
if redis.call('EXISTS', KEYS[1]) == 1 then
  return {0}
end
redis.call('HSET', KEYS[1], 'length', ARGV[1])
redis.call('PEXPIREAT', KEYS[1], ARGV[2])
return {1}
