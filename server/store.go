package main

import (
	"context"
	"errors"
	"log/slog"

	"amends/hub"
	"amends/hub/pebblestore"
	"amends/hub/redisstore"
)

// openStore opens the store that the flags name: the embedded one, with the socket at which backups are asked for,
// or Redis. What it returns beside it lets go of both. broken is told when the embedded one cannot go on.
func openStore(ctx context.Context, cfg config, log *slog.Logger, broken func(error)) (hub.Store, func() error, error) {
	if cfg.Redis != "" {
		store, err := redisstore.Open(ctx, cfg.Redis, redisstore.Options{Now: cfg.now, Log: log, Exposed: cfg.proxies.trust})
		if err != nil {
			return nil, nil, err
		}
		return store, store.Close, nil
	}
	store, err := pebblestore.Open(cfg.Data, pebblestore.Options{Now: cfg.now, Log: log, Broken: broken})
	if err != nil {
		return nil, nil, err
	}
	stopControl, err := listenControl(cfg.Data, store, log)
	if err != nil {
		return nil, nil, errors.Join(err, store.Close())
	}
	stopCopies := func() {}
	if cfg.BackupDir != "" {
		stopCopies = copies{cfg.BackupDir, cfg.BackupEvery, cfg.BackupKeep, cfg.now, store, log}.scheduled()
	}
	return store, func() error {
		stopCopies()
		stopControl()
		return store.Close()
	}, nil
}
