#!lua flags=no-writes
-- Entries of batches that have any of some terms.
-- ARGV 1 prefix of a term's key  2 how many entries a term may have to join anything  3 ... names of terms
-- Returns {number/entry, ...}, each once
local seen, found = {}, {}
for i = 3, #ARGV do
  local key = ARGV[1] .. ARGV[i]
  if redis.call('SCARD', key) <= tonumber(ARGV[2]) then
    for _, entry in ipairs(redis.call('SMEMBERS', key)) do
      if not seen[entry] then
        seen[entry] = true
        found[#found + 1] = entry
      end
    end
  end
end
return found
