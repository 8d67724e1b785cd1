#!lua
-- Takes a batch in, unless there is one of its name.
-- KEYS 1 batch  2 batches  3 number of the last one
-- ARGV 1 name  2 keyed hash of its content  3 record  4 prefix of a term's key  5, 6 ... name of a term, an entry that has it
-- Returns number, 1 (taken in) | 0 (was there), 1 (same content) | 0
local number = redis.call('HGET', KEYS[1], 'n')
if number then
  local same = redis.call('HGET', KEYS[1], 'd') == ARGV[2]
  return {tonumber(number), 0, same and 1 or 0}
end
number = redis.call('INCR', KEYS[3])
redis.call('HSET', KEYS[1], 'n', number, 'd', ARGV[2], 'r', ARGV[3])
redis.call('ZADD', KEYS[2], number, ARGV[1])
for i = 5, #ARGV, 2 do
  redis.call('SADD', ARGV[4] .. ARGV[i], number .. '/' .. ARGV[i + 1])
end
return {number, 1, 1}
