-- Moves a scan from one of two states, for the phone that holds it ('' = whoever).
-- KEYS[1] the scan; ARGV[1] now, ARGV[2] and ARGV[3] states, ARGV[4] the phone's session, then names and values to set
-- Answers 0 unknown or over, 1 moved, 2 in another state or another phone's.
local scan = redis.call('HMGET', KEYS[1], 'state', 'expires_at', 'phone_session_id')
if not scan[1] or tonumber(scan[2]) < tonumber(ARGV[1]) then return 0 end
if (scan[1] ~= ARGV[2] and scan[1] ~= ARGV[3]) or (ARGV[4] ~= '' and scan[3] ~= ARGV[4]) then return 2 end
redis.call('HSET', KEYS[1], unpack(ARGV, 5))
redis.call('HINCRBY', KEYS[1], 'version', 1)
return 1
