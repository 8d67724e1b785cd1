#!lua
-- Remembers that mailboxes were renewed; those no longer kept alive stay away.
-- KEYS 1 kept alive
-- ARGV 1 day  2 case id
-- Returns 1
redis.call('ZADD', KEYS[1], 'XX', ARGV[1], ARGV[2])
return {1}
