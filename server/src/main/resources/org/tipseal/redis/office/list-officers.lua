#!lua flags=no-writes
-- All officers at one moment.
-- KEYS 1 officers  2 their version
-- Returns version, {officer id, record, ...}
return {tonumber(redis.call('GET', KEYS[2]) or '0'), redis.call('HGETALL', KEYS[1])}
