package hub

import (
	"strings"
	"testing"
)

func TestAPanicApartReachesItsCaller(t *testing.T) {
	defer func() {
		if err, ok := recover().(error); !ok || !strings.Contains(err.Error(), "on purpose") {
			t.Errorf("got %v", err)
		}
	}()
	apart(func() { panic("on purpose") })
	t.Error("the caller went on")
}
