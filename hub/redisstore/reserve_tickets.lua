-- Notes ticket hashes whose keys in the ticket index are about to be written, so that an erasure finds these
-- whatever happens to their writer. They lead nowhere until the commit says when they end.
-- ARGV: the hashes. Returns whether there is such a space.

if redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
for _, hash in ipairs(ARGV) do
  redis.call('HSETNX', KEYS[1] .. ':s', hash, 1)
end
return 1
