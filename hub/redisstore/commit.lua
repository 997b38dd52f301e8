-- Does one write of one space, or nothing.
-- ARGV, which is also the message that watchers get:
--   'write', a name that this write alone has, its time, the time now, 'new' if the space must not be there yet,
--   the command's seat and id or '', how it is remembered,
--   the number of docs, and for each its name, what is done to it, the head that it must have, its epoch;
--     where it is written: its next head and record, the number of entities and tombstones, and of tombstones
--     alone, which come last; each as key and value
--   the number of tickets to index, each as hash and end, and the number of those to unindex, each as hash,
--   and who did it, where that is known and it is no command.
-- Returns 1; or {'repeat', the command as it is remembered}, {'exists'}, {'none'}, {'conflict', histories}.

local remember = 48 * 3600 * 1000 -- twice what is promised, for servers whose clocks are a day off
local tombstones = 31 * 24 * 3600 * 1000

local key = KEYS[1]
local name, now, id = ARGV[2], tonumber(ARGV[4]), ARGV[6]

local docs, fields, at = {}, {'born', 'old'}, 9
for i = 1, tonumber(ARGV[8]) do
  local doc = {name = ARGV[at], does = ARGV[at + 1], want = ARGV[at + 2], epoch = ARGV[at + 3]}
  at = at + 4
  if doc.does == 'write' then
    doc.head, doc.record = ARGV[at], ARGV[at + 1]
    doc.first = at + 4
    doc.last = at + 3 + 2 * ARGV[at + 2]
    doc.dead = doc.last + 1 - 2 * ARGV[at + 3]
    at = doc.last + 1
  end
  docs[i] = doc
  fields[2 * i + 1] = doc.name
  fields[2 * i + 2] = doc.name .. 't'
end

local has = redis.call('HMGET', key, unpack(fields))
local born, old = has[1], has[2]

-- The command was done before; or it was done by this very call, whose answer was lost and which asks again.
if id ~= '' and born then
  local known = redis.call('HGET', key .. ':c', id) or old and redis.call('HGET', key .. ':d', id)
  if known then
    local since, by = string.match(known, '^(%d+) (%S+)')
    if by == name then
      return 1
    end
    if now - since < remember then
      return {'repeat', known}
    end
  end
end

-- written says whether this very call has written its first doc before.
local function written()
  for i, doc in ipairs(docs) do
    if doc.does == 'write' and has[2 * i + 1] then
      local ahead = string.match(has[2 * i + 1], '^%d+') - string.match(doc.want, '^%d+')
      local record = ahead > 0 and redis.call('LINDEX', key .. ':l' .. doc.name, -ahead)
      return record and string.sub(record, 1, #name + 1) == name .. '\0'
    end
  end
end

if ARGV[5] == 'new' then
  if born then
    return written() and 1 or {'exists'}
  end
  born = '0'
elseif not born then
  return {'none'}
end

-- A want without a tag compares the version alone.
for i, doc in ipairs(docs) do
  local head, want = has[2 * i + 1] or '0 ', doc.want
  if head ~= want and not (string.byte(want, -1) == 32 and string.sub(head, 1, #want) == want) then
    if written() then
      return 1
    end
    local lacks = {'conflict'}
    for j, doc in ipairs(docs) do
      local v, tag = string.match(doc.want, '^(%d+) (.*)$')
      lacks[j + 1] = history(doc.name, v, doc.epoch, tag, 0)
    end
    return lacks
  end
end

-- expire_tombstones removes tombstones that are old enough; some at each write. Those who were not there for a deletion
-- can then no longer be given a part, which the field g sees to. It returns when the next one goes.
local function expire_tombstones(doc)
  local by_time, entities = key .. ':z' .. doc, key .. ':e' .. doc
  local gone = tonumber(redis.call('HGET', key, doc .. 'g') or 0)
  for _, k in ipairs(redis.call('ZRANGEBYSCORE', by_time, '-inf', now - tombstones, 'LIMIT', 0, 100)) do
    local v, since = string.match(redis.call('HGET', entities, k) or '', '^%-(%d+) (%d+)$')
    if v and since + tombstones <= now then
      redis.call('HDEL', entities, k)
      gone = math.max(gone, tonumber(v))
    end
    redis.call('ZREM', by_time, k) -- else it lives again
  end
  redis.call('HSET', key, doc .. 'g', gone)
  return redis.call('ZRANGE', by_time, 0, 0, 'WITHSCORES')[2]
end

local set = {}
local function put(field, value)
  set[#set + 1] = field
  set[#set + 1] = value
end

for i, doc in ipairs(docs) do
  local entities, log, by_time = key .. ':e' .. doc.name, key .. ':l' .. doc.name, key .. ':z' .. doc.name
  if doc.does == 'write' then
    for from = doc.first, doc.last, 2000 do
      redis.call('HSET', entities, unpack(ARGV, from, math.min(from + 1999, doc.last)))
    end
    redis.call('RPUSH', log, doc.record)
    put(doc.name, doc.head)
    if string.sub(doc.want, 1, 2) == '0 ' then
      put(doc.name .. 'e', doc.epoch)
    end
    if string.match(doc.head, '^%d+') % 64 == 0 then
      redis.call('LTRIM', log, -kept, -1)
    end
    local due = has[2 * i + 2]
    for k = doc.dead, doc.last, 2 do
      redis.call('ZADD', by_time, now, ARGV[k])
      due = due or now + tombstones
    end
    if due and tonumber(due) <= now then
      local next = expire_tombstones(doc.name)
      if next then
        due = next + tombstones
      else
        due = nil
        redis.call('HDEL', key, doc.name .. 't')
      end
    end
    if due and due ~= has[2 * i + 2] then
      put(doc.name .. 't', due)
    end
  elseif doc.does == 'reset' then
    redis.call('UNLINK', entities, log, by_time)
    redis.call('HDEL', key, doc.name .. 'g', doc.name .. 't')
    put(doc.name, '0 ')
    put(doc.name .. 'e', doc.epoch)
  end
end

-- Commands lie in two hashes, the later and the earlier; every two days the later becomes the earlier. Both end
-- by themselves where no command comes.
if id ~= '' then
  local fresh = now - born >= remember
  if fresh then
    if redis.call('EXISTS', key .. ':c') == 1 then
      redis.call('RENAME', key .. ':c', key .. ':d')
      redis.call('PEXPIRE', key .. ':d', 2 * remember)
      put('old', 1)
    end
    born = now
  end
  redis.call('HSET', key .. ':c', id, ARGV[7])
  if fresh then
    redis.call('PEXPIRE', key .. ':c', 3 * remember)
  end
end
if born ~= has[1] then
  put('born', born)
end
if #set > 0 then
  redis.call('HSET', key, unpack(set))
end

-- The tickets that lead here, without those that have expired. One that is unindexed ends at 1, and is forgotten once
-- its key in the ticket index is gone.
local index = tonumber(ARGV[at])
local unindex = tonumber(ARGV[at + 1 + 2 * index])
if index + unindex > 0 then
  local tickets = key .. ':s'
  for k = at + 1, at + 2 * index, 2 do
    redis.call('HSET', tickets, ARGV[k], ARGV[k + 1])
  end
  for k = at + 2 + 2 * index, at + 1 + 2 * index + unindex do
    if redis.call('HEXISTS', tickets, ARGV[k]) == 1 then
      redis.call('HSET', tickets, ARGV[k], 1)
    end
  end
  local all = redis.call('HGETALL', tickets)
  for k = 1, #all, 2 do
    local ends = tonumber(all[k + 1])
    if ends > 1 and ends <= now then
      redis.call('HDEL', tickets, all[k])
    end
  end
end

redis.call('SPUBLISH', key, cmsgpack.pack(ARGV))
return 1
