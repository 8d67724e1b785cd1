#!lua
-- Copies everything that the office has, at one moment.
-- KEYS[1]  hash: each key that was copied, and when it expires in milliseconds since 1970, 0 for never
-- ARGV[1]  what the office's keys begin with
-- ARGV[2]  what the copies' keys begin with, before the key itself
-- ARGV[3]  seconds for which the copies are kept
-- returns  how many keys were copied
local copied = 0
for _, key in ipairs(redis.call('KEYS', ARGV[1] .. '*')) do
  if key ~= KEYS[1] and string.sub(key, 1, #ARGV[2]) ~= ARGV[2] then
    local expires = redis.call('PEXPIRETIME', key)
    if redis.call('COPY', key, ARGV[2] .. key, 'REPLACE') == 1 then
      redis.call('EXPIRE', ARGV[2] .. key, ARGV[3])
      redis.call('HSET', KEYS[1], key, expires > 0 and expires or 0)
      copied = copied + 1
    end
  end
end
if copied > 0 then
  redis.call('EXPIRE', KEYS[1], ARGV[3])
end
return {copied}
