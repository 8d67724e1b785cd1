#!lua flags=no-writes
-- First of three steps that find out whether an upload is garbage: is it unknown or long claimed?
-- KEYS 1 upload
-- ARGV 1 yesterday (day)
-- Returns gone | kept | claimed, mailbox id: before yesterday
if redis.call('EXISTS', KEYS[1]) == 0 then
  return {'gone'}
end
local upload = redis.call('HMGET', KEYS[1], 'claim', 'claimed')
if not upload[1] or tonumber(upload[2]) >= tonumber(ARGV[1]) then
  return {'kept'}
end
return {'claimed', upload[1]}
