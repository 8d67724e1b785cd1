#!lua flags=no-writes
-- The joining terms of a case that other cases have too.
-- KEYS 1 index
-- ARGV 1 prefix of terms  2 prefix of the terms of a case  3 prefix of cases by arrival
--      4 case id  5 how many cases of each term at most
-- Returns {name, how many cases have it, id of the first to arrive, ...}, ...
local shared = {}
local terms = redis.call('GET', ARGV[2] .. ARGV[4]) or '0:'
local colon = terms:find(':', 1, true)
for i = 0, tonumber(terms:sub(1, colon - 1)) - 1 do
  local name = terms:sub(colon + 1 + 16 * i, colon + 16 + 16 * i)
  local count = redis.call('SCARD', ARGV[1] .. name)
  if count > 1 then
    local row = {name, count}
    for _, order in ipairs(redis.call('SORT_RO', ARGV[1] .. name, 'LIMIT', 0, ARGV[5])) do
      local id = redis.call('HGET', ARGV[3] .. math.floor(tonumber(order) / 100), order)
      if id then
        row[#row + 1] = id
      end
    end
    shared[#shared + 1] = row
  end
end
return shared
