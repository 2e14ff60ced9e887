-- The first phone that scans the code has it; the same phone again changes nothing; the third other one kills it.
-- KEYS[1] the scan; ARGV[1] now, ARGV[2] the phone's session, then names and values to set at the first time
-- Answers 0 unknown or over, 1 taken now, 2 had it before, 3 another phone has it.
local scan = redis.call('HMGET', KEYS[1], 'state', 'expires_at', 'phone_session_id')
if not scan[1] or tonumber(scan[2]) < tonumber(ARGV[1]) then return 0 end
if scan[1] == 'waiting' then
    redis.call('HSET', KEYS[1], 'state', 'scanned', unpack(ARGV, 3))
    redis.call('HINCRBY', KEYS[1], 'version', 1)
    return 1
end
if scan[3] == ARGV[2] then return 2 end
if scan[1] == 'scanned' or scan[1] == 'chosen' then
    if redis.call('HINCRBY', KEYS[1], 'others', 1) >= 3 then
        redis.call('HSET', KEYS[1], 'state', 'refused', 'reason', 'many_phones')
        redis.call('HINCRBY', KEYS[1], 'version', 1)
    end
    return 3
end
return 0
