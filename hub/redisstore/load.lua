-- Reads docs of a space since places, all as of one moment.
-- ARGV: the most entities of a doc to be read in full here; for each doc its name, and version, epoch and tag of
-- the place.
-- Returns false where there is no such space, else the history of each doc.

if redis.call('EXISTS', KEYS[1]) == 0 then
  return false
end
local docs = {}
for i = 2, #ARGV, 4 do
  docs[#docs + 1] = history(ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3], tonumber(ARGV[1]))
end
return docs
