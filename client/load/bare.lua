#!lua
-- What a command's script does to Redis, without any of its judgement: the floor that it is held against.
redis.call('HMGET', KEYS[1], 'born', 'old', 'S', 'St', 'X', 'Xt')
redis.call('HGET', KEYS[1] .. ':c', ARGV[1])
redis.call('HSET', KEYS[1] .. ':eS', 'talk', ARGV[2])
redis.call('RPUSH', KEYS[1] .. ':lS', ARGV[3])
redis.call('HSET', KEYS[1] .. ':c', ARGV[1], ARGV[3])
redis.call('HSET', KEYS[1], 'S', ARGV[3])
redis.call('SPUBLISH', KEYS[1], cmsgpack.pack(ARGV))
return 1
