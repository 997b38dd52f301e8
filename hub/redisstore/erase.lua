-- Removes a space. ARGV[1]: the message for its watchers. Returns the ticket hashes that led to it.

local key = KEYS[1]
local tickets = redis.call('HKEYS', key .. ':s')
local keys = {key, key .. ':c', key .. ':d', key .. ':s'}
for doc in string.gmatch('SABXabcdefghijklmn', '.') do
  for _, part in ipairs({':e', ':l', ':z'}) do
    keys[#keys + 1] = key .. part .. doc
  end
end
if redis.call('UNLINK', unpack(keys)) > 0 then
  redis.call('SPUBLISH', key, ARGV[1])
end
return tickets
