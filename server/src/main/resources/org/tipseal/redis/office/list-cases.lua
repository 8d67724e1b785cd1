#!lua flags=no-writes
-- Cases in the order of the list by clock.
-- KEYS 1 by clock
-- ARGV 1 highest position  2 how many to leave out  3 how many  4 prefix of case keys
-- Returns {id, version, record, order}, ...; what is lost is empty
local found = {}
local ids = redis.call('ZRANGE', KEYS[1], '-inf', ARGV[1], 'BYSCORE', 'LIMIT', ARGV[2], ARGV[3])
for _, id in ipairs(ids) do
  local case = redis.pcall('HMGET', ARGV[4] .. id, 'v', 'r', 'n')
  found[#found + 1] = {id, case[1] or '', case[2] or '', case[3] or ''}
end
return found
