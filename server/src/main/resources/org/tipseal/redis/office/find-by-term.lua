#!lua flags=no-writes
-- Cases that have any of some terms, the newest first.
-- KEYS 1 index
-- ARGV 1 prefix of terms  2 prefix of cases by arrival  3 how many at most  4... names of terms
-- Returns id, ...
local found, orders = {}, {}
for i = 4, #ARGV do
  for _, order in ipairs(redis.call('SMEMBERS', ARGV[1] .. ARGV[i])) do
    if not found[order] then
      found[order] = true
      orders[#orders + 1] = tonumber(order)
    end
  end
end
table.sort(orders, function(a, b) return a > b end)
local ids = {}
for i = 1, math.min(#orders, tonumber(ARGV[3])) do
  local id = redis.call('HGET', ARGV[2] .. math.floor(orders[i] / 100), orders[i])
  if id then
    ids[#ids + 1] = id
  end
end
return ids
