-- Adds one to KEYS[1]; the first addition sets its time to live, ARGV[1] milliseconds. Answers the new value.
local value = redis.call('INCR', KEYS[1])
if value == 1 then
    redis.call('PEXPIRE', KEYS[1], ARGV[1])
end
return value
