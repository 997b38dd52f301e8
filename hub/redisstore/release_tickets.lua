-- Forgets ticket hashes whose keys in the ticket index are gone, unless they lead here again.
-- ARGV: the hashes.

for _, hash in ipairs(ARGV) do
  if redis.call('HGET', KEYS[1] .. ':s', hash) == '1' then
    redis.call('HDEL', KEYS[1] .. ':s', hash)
  end
end
return 1
