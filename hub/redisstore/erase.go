package redisstore

import "context"

// Erase removes a space: its ticket index entries first, so that a failure in between leaves something to erase again.
func (s *Store) Erase(ctx context.Context, id string) error {
	ctx, done, err := s.asking(ctx)
	if err != nil {
		return err
	}
	defer done()
	key := spaceKey(id)
	hashes, err := s.client.HKeys(ctx, key+":s").Result()
	if err != nil {
		return s.failed(err)
	}
	if err := s.removeIndexEntries(ctx, id, hashes); err != nil {
		return s.failed(err)
	}
	reply, err := s.run(ctx, eraseScript, []string{key}, appendMessage(kindErased, s.origin))
	if err != nil {
		return s.failed(err)
	}
	var since []string // came meanwhile
	for _, hash := range list(reply) {
		since = append(since, text(hash))
	}
	if err := s.removeIndexEntries(ctx, id, since); err != nil {
		return s.failed(err)
	}
	return nil
}
