-- Takes one try of an SMS code: the digest, or nothing when there is none or no try is left.
-- KEYS[1] the code: a hash with the fields tries and digest
local tries = tonumber(redis.call('HGET', KEYS[1], 'tries'))
if not tries then return false end
if tries <= 0 then
    redis.call('DEL', KEYS[1])
    return false
end
redis.call('HSET', KEYS[1], 'tries', tries - 1)
return redis.call('HGET', KEYS[1], 'digest')
