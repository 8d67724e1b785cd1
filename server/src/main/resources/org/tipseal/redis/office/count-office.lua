#!lua flags=no-writes
-- Counts the office's keys.
-- KEYS[1]  any of them, to find the server
-- ARGV[1]  what they begin with
-- returns  how many there are
return {#redis.call('KEYS', ARGV[1] .. '*')}
