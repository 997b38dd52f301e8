-- Sets what is due, in place of an earlier one under the same key; without a time removes it.
-- ARGV: key, time, value.

local all, queue, leased = KEYS[1], KEYS[2], KEYS[3]
redis.call('ZREM', leased, ARGV[1])
if ARGV[2] == '' then
  redis.call('ZREM', queue, ARGV[1])
  redis.call('HDEL', all, ARGV[1])
else
  redis.call('ZADD', queue, ARGV[2], ARGV[1])
  redis.call('HSET', all, ARGV[1], ARGV[2] .. ' ' .. ARGV[3])
end
return 1
