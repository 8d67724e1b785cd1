#!lua
-- Takes cases into the index and moves its position; what a case was found by before is replaced.
-- KEYS 1 index
-- ARGV 1 version of the index  2 position that was read  3 position to move to
--      4 prefix of terms  5 prefix of the terms of a case  6 prefix of cases by arrival
--      7... for each case: its order, its id, its joining terms, its other terms (names of 16
--      characters, one behind the other)
-- Returns 1 | 0: the index is elsewhere
local at = redis.call('HMGET', KEYS[1], 'v', 'c', 'n')
if at[1] ~= ARGV[1] or at[2] ~= ARGV[2] then
  return {0}
end
local highest = tonumber(at[3] or '0')
for i = 7, #ARGV, 4 do
  local order, id, all = ARGV[i], ARGV[i + 1], ARGV[i + 2] .. ARGV[i + 3]
  local now = {}
  for from = 1, #all, 16 do
    now[all:sub(from, from + 15)] = true
  end
  local before = redis.call('GET', ARGV[5] .. id) or ''
  for from = before:find(':', 1, true) and before:find(':', 1, true) + 1 or 1, #before, 16 do
    local name = before:sub(from, from + 15)
    if now[name] then
      now[name] = nil
    else
      redis.call('SREM', ARGV[4] .. name, order)
    end
  end
  for name in pairs(now) do
    redis.call('SADD', ARGV[4] .. name, order)
  end
  redis.call('SET', ARGV[5] .. id, #ARGV[i + 2] / 16 .. ':' .. all)
  redis.call('HSET', ARGV[6] .. math.floor(tonumber(order) / 100), order, id)
  highest = math.max(highest, tonumber(order))
end
redis.call('HSET', KEYS[1], 'c', ARGV[3], 'n', highest)
return {1}
