-- Sliding windows, exact: KEYS[1] is a sorted set of the moments (milliseconds) of earlier takes.
-- ARGV: now in milliseconds, a unique member, then pairs of (count, window in milliseconds).
-- Answers 0 and remembers the take when every window has room; else the milliseconds until it has, and remembers nothing.
local now = tonumber(ARGV[1])
local longest = 0
local wait = 0
for i = 3, #ARGV, 2 do
    local count = tonumber(ARGV[i])
    local window = tonumber(ARGV[i + 1])
    if window > longest then
        longest = window
    end
    -- the take that must leave the window before another fits is the count-th from the newest
    local blocking = redis.call('ZREVRANGE', KEYS[1], count - 1, count - 1, 'WITHSCORES')
    if blocking[2] then
        local left = tonumber(blocking[2]) + window - now
        if left > wait then
            wait = left
        end
    end
end
if wait > 0 then
    return wait
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - longest)
redis.call('ZADD', KEYS[1], now, ARGV[2])
redis.call('PEXPIRE', KEYS[1], longest)
return 0
