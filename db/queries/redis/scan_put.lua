-- Keeps a new scan and the way from its code to it.
-- KEYS[1] the scan, KEYS[2] the code; ARGV[1] the scan's id, ARGV[2] milliseconds to live, then names and values
redis.call('HSET', KEYS[1], 'version', 1, unpack(ARGV, 3))
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
return 1
