#!lua flags=no-writes
-- How many other cases each case shares a joining term with.
-- KEYS 1 index
-- ARGV 1 prefix of terms  2 prefix of the terms of a case  3 a term of more cases joins nothing
--      4... case ids
-- Returns the count of each
local counts = {}
for i = 4, #ARGV do
  local terms = redis.call('GET', ARGV[2] .. ARGV[i]) or '0:'
  local colon = terms:find(':', 1, true)
  local others, count = {}, 0
  for t = 0, tonumber(terms:sub(1, colon - 1)) - 1 do
    local key = ARGV[1] .. terms:sub(colon + 1 + 16 * t, colon + 16 + 16 * t)
    local size = redis.call('SCARD', key)
    if size > 1 and size <= tonumber(ARGV[3]) then
      for _, order in ipairs(redis.call('SMEMBERS', key)) do
        if not others[order] then
          others[order] = true
          count = count + 1
        end
      end
    end
  end
  counts[#counts + 1] = math.max(0, count - 1)
end
return counts
