#!lua flags=allow-oom
-- Empties the index, a hundred cases at a time, and sets it to its beginning at the end.
-- KEYS 1 index
-- ARGV 1 version that it will have  2 which hundred, from 0
--      3 prefix of terms  4 prefix of the terms of a case  5 prefix of cases by arrival
-- Returns the next hundred | -1: it is empty
redis.call('HSET', KEYS[1], 'v', 0)
local last = math.floor(tonumber(redis.call('HGET', KEYS[1], 'n') or '0') / 100)
if tonumber(ARGV[2]) > last then
  redis.call('HSET', KEYS[1], 'v', ARGV[1], 'c', 0, 'n', 0)
  return {-1}
end
local bucket = ARGV[5] .. ARGV[2]
for _, id in ipairs(redis.call('HVALS', bucket)) do
  local terms = redis.call('GET', ARGV[4] .. id) or ':'
  for from = terms:find(':', 1, true) + 1, #terms, 16 do
    redis.call('UNLINK', ARGV[3] .. terms:sub(from, from + 15))
  end
  redis.call('UNLINK', ARGV[4] .. id)
end
redis.call('UNLINK', bucket)
return {ARGV[2] + 1}
