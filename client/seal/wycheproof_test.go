package seal

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"testing"

	"github.com/c2sp/wycheproof"
)

// readWycheproof fails, and never skips, where the vectors cannot be had.
func readWycheproof[Case any](t *testing.T, name string) []wycheproofGroup[Case] {
	t.Helper()
	raw, err := fs.ReadFile(wycheproof.TestVectors, name)
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ TestGroups []wycheproofGroup[Case] }
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	return file.TestGroups
}

type wycheproofGroup[Case any] struct {
	KeySize, IVSize, TagSize int // bits
	Tests                    []Case
}

type gcmCase struct {
	TcID                       int
	Comment, Result            string
	Key, IV, AAD, Msg, CT, Tag hexBytes
}

type hkdfCase struct {
	TcID                 int
	Comment, Result      string
	IKM, Salt, Info, OKM hexBytes
	Size                 int // bytes
}

func TestWycheproof_AESGCM(t *testing.T) {
	valid, invalid := 0, 0
	for _, group := range readWycheproof[gcmCase](t, "aes_gcm_test.json") {
		if group.KeySize != 256 || group.IVSize != 8*nonceSize || group.TagSize != 8*tagSize {
			continue // sizes that no sealed string has
		}
		for _, c := range group.Tests {
			aead, err := newGCM([32]byte(c.Key))
			if err != nil {
				t.Fatal(err)
			}
			sealed := append(bytes.Clone(c.CT), c.Tag...)
			opened, err := aead.Open(nil, c.IV, sealed, c.AAD)
			if c.Result != "valid" {
				invalid++
				if err == nil {
					t.Errorf("%d %s: opened", c.TcID, c.Comment)
				}
				continue
			}
			valid++
			if err != nil || !bytes.Equal(opened, c.Msg) {
				t.Errorf("%d %s: opened %x, %v", c.TcID, c.Comment, opened, err)
			}
			if got := aead.Seal(nil, c.IV, c.Msg, c.AAD); !bytes.Equal(got, sealed) {
				t.Errorf("%d %s: sealed %x", c.TcID, c.Comment, got)
			}
		}
	}
	if valid < 30 || invalid < 20 {
		t.Fatalf("only %d valid and %d invalid cases were judged", valid, invalid)
	}
}

// An output of HKDF begins with every shorter one (RFC 5869, section 2.3), so h's 32 bytes are judged by all lengths.
func TestWycheproof_HKDF(t *testing.T) {
	judged := 0
	for _, group := range readWycheproof[hkdfCase](t, "hkdf_sha256_test.json") {
		for _, c := range group.Tests {
			if c.Result != "valid" {
				if c.Size <= 255*32 { // longer ones cannot be asked of h
					t.Errorf("%d %s: invalid for a reason that this test does not know", c.TcID, c.Comment)
				}
				continue
			}
			judged++
			got := h(c.IKM, c.Salt, string(c.Info))
			n := min(c.Size, len(got))
			if !bytes.Equal(got[:n], c.OKM[:n]) {
				t.Errorf("%d %s: %x, want %x", c.TcID, c.Comment, got[:n], c.OKM[:n])
			}
		}
	}
	if judged < 80 {
		t.Fatalf("only %d cases were judged", judged)
	}
}
