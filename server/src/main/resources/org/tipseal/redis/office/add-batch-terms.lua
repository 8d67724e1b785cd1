#!lua
-- Adds to what the entries of a batch are found by.
-- KEYS 1 batches
-- ARGV 1 number of the batch  2 prefix of a term's key  3, 4 ... name of a term, an entry that has it
-- Returns 1
for i = 3, #ARGV, 2 do
  redis.call('SADD', ARGV[2] .. ARGV[i], ARGV[1] .. '/' .. ARGV[i + 1])
end
return {1}
