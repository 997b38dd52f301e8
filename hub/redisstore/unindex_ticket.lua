-- Removes a key of the ticket index if it leads to the space ARGV[1].

if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('UNLINK', KEYS[1])
end
return 1
