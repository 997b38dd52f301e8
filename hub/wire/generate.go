package wire

// schema.json is for programs in other languages; web/src/wire/types.gen.ts is made from it.
//go:generate go run ./internal/schema schema.json
