-- What the scripts that read have in common. KEYS[1] is the space; every other key of it begins with KEYS[1] and
-- lies in the same slot.

local kept = 256 -- versions whose tags and changes are known

-- get reads fields of a hash, any number of them, and appends those that are there to list, each with its field.
local function get(key, fields, list)
  for from = 1, #fields, 1000 do
    local to = math.min(from + 999, #fields)
    local values = redis.call('HMGET', key, unpack(fields, from, to))
    for i, value in ipairs(values) do
      if value then
        list[#list + 1] = fields[from + i - 1]
        list[#list + 1] = value
      end
    end
  end
  return list
end

-- tag_of is the tag in the record of a version: writer \0 tag \0, and each key after its length.
local function tag_of(record)
  return string.match(record, '^[^%z]*%z([^%z]*)%z')
end

-- changed lists the keys that the records from the first-th on name, each once.
local function changed(records, first)
  local keys, seen = {}, {}
  for i = first, #records do
    local record = records[i]
    local at = select(2, string.find(record, '^[^%z]*%z[^%z]*%z')) + 1
    while at <= #record do
      local length = string.byte(record, at)
      local key = string.sub(record, at + 1, at + length)
      if not seen[key] then
        seen[key] = true
        keys[#keys + 1] = key
      end
      at = at + 1 + length
    end
  end
  return keys
end

-- history is what a doc has after a place: name, head, epoch, version of the latest tombstone that went away, the
-- records of the last versions, 'part', 'full' or 'large', and keys with values: what changed after the place if
-- it is proven to lie in the doc's history, else all of the doc, unless it has more than most entities.
local function history(name, v, epoch, tag, most)
  local head, its, gone = unpack(redis.call('HMGET', KEYS[1], name, name .. 'e', name .. 'g'))
  if not head then
    return {name, '0 ', '', '0', {}, 'full', {}}
  end
  local records = redis.call('LRANGE', KEYS[1] .. ':l' .. name, -kept, -1)
  local at = tonumber(v) - tonumber(string.match(head, '^%d+')) + #records -- where the record of version v is
  local entities = KEYS[1] .. ':e' .. name
  if its == epoch and (head == v .. ' ' .. tag
      or at >= 1 and at < #records and tonumber(v) >= tonumber(gone or 0) and tag_of(records[at]) == tag) then
    return {name, head, its, gone or '0', records, 'part', get(entities, changed(records, at + 1), {})}
  end
  if redis.call('HLEN', entities) > most then
    return {name, head, its or '', gone or '0', {}, 'large', {}}
  end
  return {name, head, its or '', gone or '0', records, 'full', redis.call('HGETALL', entities)}
end
