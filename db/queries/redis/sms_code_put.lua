-- Keeps an SMS code.
-- KEYS[1] the code, ARGV[1] digest, ARGV[2] tries, ARGV[3] milliseconds to live
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'digest', ARGV[1], 'tries', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
