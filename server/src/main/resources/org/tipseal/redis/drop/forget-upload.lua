#!lua flags=allow-oom
-- Third step: forgets the upload, unless it was claimed again since the first.
-- KEYS 1 upload
-- ARGV 1 yesterday (day)
-- Returns 1 | 0: was claimed again
local claimed = redis.call('HGET', KEYS[1], 'claimed')
if claimed and tonumber(claimed) >= tonumber(ARGV[1]) then
  return {0}
end
redis.call('DEL', KEYS[1])
return {1}
