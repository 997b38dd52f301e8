// Package web holds the built web app, so that the server is one file.
package web

import "embed"

// Dist is the folder dist/ as `npm run build` made it. CI fails when it differs from its source.
//
//go:embed all:dist
var Dist embed.FS
