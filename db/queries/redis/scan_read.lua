-- Everything a scan holds, as names and values. KEYS[1] the scan
return redis.call('HGETALL', KEYS[1])
