package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// A burst, such as many devices that come back at once, leaves garbage behind that Go, on a server that is quiet
// afterwards, collects and gives back only minutes later. So once it is calm, that is done at once.
const (
	calmEvery  = time.Second
	calmBelow  = 4 << 20  // bytes allocated in that time
	worthwhile = 32 << 20 // bytes allocated since memory was last given back
)

// giveBack gives memory back in calm moments until stop is called.
func giveBack() (stop func()) {
	quit, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		ticker := time.NewTicker(calmEvery)
		defer ticker.Stop()
		var before, given uint64
		for {
			select {
			case <-ticker.C:
			case <-quit:
				return
			}
			now := allocated()
			if now-before < calmBelow && now-given >= worthwhile {
				runtime.GC() // what lies in pools goes at the second collection
				debug.FreeOSMemory()
				given = now
			}
			before = now
		}
	}()
	return func() {
		close(quit)
		<-ended
	}
}

// allocated is how many bytes were allocated since the process began.
func allocated() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
