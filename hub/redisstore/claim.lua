-- Hands out what is due. What was handed out and whose lease is over goes back to its old rank first, so that
-- the queue alone is in the order of time.
-- ARGV: now, the end of the lease, how many at most. Returns keys and values.

local all, queue, leased = KEYS[1], KEYS[2], KEYS[3]
repeat
  local back = redis.call('ZRANGEBYSCORE', leased, '-inf', ARGV[1], 'LIMIT', 0, 1000)
  for _, key in ipairs(back) do
    local at = string.match(redis.call('HGET', all, key), '^%-?%d+')
    redis.call('ZREM', leased, key)
    redis.call('ZADD', queue, at, key)
  end
until #back < 1000
local due = {}
for _, key in ipairs(redis.call('ZRANGEBYSCORE', queue, '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])) do
  redis.call('ZREM', queue, key)
  redis.call('ZADD', leased, ARGV[2], key)
  due[#due + 1] = key
  due[#due + 1] = redis.call('HGET', all, key)
end
return due
