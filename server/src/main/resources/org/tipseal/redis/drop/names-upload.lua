#!lua flags=no-writes
-- Second step: does anything that waits of the claiming mailbox name the upload?
-- KEYS 1 waiting
-- ARGV 1 prefix of arrival keys  2 upload id (16 bytes)
-- Returns 1 | 0
for _, id in ipairs(redis.call('SMEMBERS', KEYS[1])) do
  local uploads = redis.call('HGET', ARGV[1] .. id, 'uploads') or ''
  for at = 1, #uploads, 16 do
    if string.sub(uploads, at, at + 15) == ARGV[2] then
      return {1}
    end
  end
end
return {0}
