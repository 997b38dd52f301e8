package client

import (
	"context"

	"amends/hub/space"
)

// DoAs is Do under an id and with the version that was seen, for tests that ask again.
func (s *Space) DoAs(ctx context.Context, id string, seen int64, c space.Command) error {
	return s.do(ctx, id, &seen, c)
}
