package main

import (
	"context"
	"crypto/ecdh"
	"encoding/base64"
	"fmt"
	"sync"

	webpush "github.com/SherClockHolmes/webpush-go"

	"amends/hub"
)

// vapid is the pair of keys by which push services know the servers of one store (RFC 8292), in base64url. A browser's
// subscription is bound to it for good.
type vapid struct{ private, public string }

// pushKeyName is under what the store keeps the private key.
const pushKeyName = "push key"

// keptPushKeys gives the pair that the store keeps, which whichever server came first has made. It is read until that
// has worked once: a store that is full or away for a while keeps nobody from talking.
func keptPushKeys(store hub.Store) func(context.Context) (vapid, error) {
	var mu sync.Mutex
	var known vapid
	return func(ctx context.Context) (vapid, error) {
		mu.Lock()
		defer mu.Unlock()
		if known.private != "" {
			return known, nil
		}
		made, _, err := webpush.GenerateVAPIDKeys()
		if err != nil {
			return vapid{}, err
		}
		kept, err := store.Keep(ctx, pushKeyName, []byte(made))
		if err != nil {
			return vapid{}, err
		}
		pair, err := pairOf(string(kept))
		if err == nil {
			known = pair
		}
		return pair, err
	}
}

func pairOf(private string) (vapid, error) {
	raw, err := base64.RawURLEncoding.DecodeString(private)
	if err != nil {
		return vapid{}, fmt.Errorf("the key for reminders in the store cannot be read: %w", err)
	}
	key, err := ecdh.P256().NewPrivateKey(raw)
	if err != nil {
		return vapid{}, fmt.Errorf("the key for reminders in the store cannot be read: %w", err)
	}
	return vapid{private, base64.RawURLEncoding.EncodeToString(key.PublicKey().Bytes())}, nil
}
