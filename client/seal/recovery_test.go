package seal

import (
	"crypto/sha256"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// recoveryVectors is testdata/recovery_vectors.json; the web may read the same file.
type recoveryVectors struct {
	Codes []struct {
		T    hexBytes
		Code string
	}
	Taken []struct {
		Name, Typed string
		T           hexBytes
	}
	Refused []struct {
		Name, Typed string
		Groups      []int
	}
}

func readRecoveryVectors(t testing.TB) recoveryVectors {
	t.Helper()
	var v recoveryVectors
	readJSON(t, "testdata/recovery_vectors.json", &v)
	if len(v.Codes) < 5 || len(v.Taken) < 5 || len(v.Refused) < 5 {
		t.Fatal("the file is not whole")
	}
	return v
}

func TestRecoveryCode_IsAsInTheVectors(t *testing.T) {
	for _, v := range readRecoveryVectors(t).Codes {
		if got := Ticket(v.T).RecoveryCode(); got != v.Code {
			t.Errorf("%x: %s, want %s", v.T, got, v.Code)
		}
		if got, err := ParseRecoveryCode(v.Code); err != nil || got != Ticket(v.T) {
			t.Errorf("%s: %x, %v", v.Code, got[:], err)
		}
	}
}

func TestRecoveryCode_ForgivesHowItIsTyped(t *testing.T) {
	for _, v := range readRecoveryVectors(t).Taken {
		if got, err := ParseRecoveryCode(v.Typed); err != nil || got != Ticket(v.T) {
			t.Errorf("%s: %x, %v", v.Name, got[:], err)
		}
	}
}

func TestRecoveryCode_SaysWhereToLook(t *testing.T) {
	for _, v := range readRecoveryVectors(t).Refused {
		checkRefused(t, v.Name, v.Typed, v.Groups...)
	}
	code := readRecoveryVectors(t).Codes[0].Code
	groups := strings.Split(code, "-")
	groups[4] = groups[4][:3]
	checkRefused(t, "a character missing in group 5", strings.Join(groups, " "), 5)
	groups[4] += "00"
	checkRefused(t, "a character too many in group 5", strings.Join(groups, "-"), 5)
	groups[4] = "0Ü00"
	checkRefused(t, "a foreign letter in group 5", strings.Join(groups, "-"), 5)
}

func checkRefused(t *testing.T, name, typed string, groups ...int) {
	t.Helper()
	got, err := ParseRecoveryCode(typed)
	var wrong *CodeError
	if !errors.As(err, &wrong) || !errors.Is(err, ErrCode) || got != (Ticket{}) {
		t.Errorf("%s: %v", name, err)
		return
	}
	if !strings.HasSuffix(err.Error(), wrong.Reason) || wrong.Reason == "" {
		t.Errorf("%s: the reason is not said: %v", name, err)
	}
	if !slices.Equal(wrong.Groups, groups) {
		t.Errorf("%s: points at %v, want %v (%v)", name, wrong.Groups, groups, err)
	}
}

func someTickets() []Ticket {
	tickets := []Ticket{{}, Ticket(slices.Repeat([]byte{0xFF}, 32))}
	for _, s := range []string{"one", "two", "three"} {
		tickets = append(tickets, sha256.Sum256([]byte(s)))
	}
	return tickets
}

// TestRecoveryCode_FindsEverySingleError changes each character into each other one, and asks for its group.
func TestRecoveryCode_FindsEverySingleError(t *testing.T) {
	for _, ticket := range someTickets() {
		code := []byte(strings.ReplaceAll(ticket.RecoveryCode(), "-", ""))
		for i, right := range code {
			for _, other := range []byte(codeAlphabet) {
				if other == right {
					continue
				}
				code[i] = other
				checkRefused(t, "one wrong character", string(code), i/codeGroup+1)
			}
			code[i] = right
		}
	}
}

func TestRecoveryCode_FindsExchangedNeighbours(t *testing.T) {
	for _, ticket := range someTickets() {
		code := []byte(strings.ReplaceAll(ticket.RecoveryCode(), "-", ""))
		for i := range len(code) - 1 {
			if code[i] == code[i+1] {
				continue
			}
			code[i], code[i+1] = code[i+1], code[i]
			checkRefused(t, "exchanged neighbours", string(code), slices.Compact([]int{i/codeGroup + 1, (i+1)/codeGroup + 1})...)
			code[i], code[i+1] = code[i+1], code[i]
		}
	}
}

func TestRecoveryCode_NoticesExchangedGroups(t *testing.T) {
	for _, ticket := range someTickets() {
		groups := strings.Split(ticket.RecoveryCode(), "-")
		for i := range groups {
			for j := range i {
				if groups[i] == groups[j] {
					continue
				}
				groups[i], groups[j] = groups[j], groups[i]
				if _, err := ParseRecoveryCode(strings.Join(groups, "-")); !errors.Is(err, ErrCode) {
					t.Errorf("groups %d and %d exchanged: %v", j+1, i+1, err)
				}
				groups[i], groups[j] = groups[j], groups[i]
			}
		}
	}
}

// The code is linear: what an error does to the sums does not depend on the code it happens to. So it is proven for
// all codes by trying every error of one and of two characters on the code of zeros. Errors in two rows are noticed
// each by its own row.
func TestRecoveryCode_NoticesEveryPairOfErrors(t *testing.T) {
	code := make([]byte, codeLength)
	for i := range codeLength {
		for e := byte(1); e < 32; e++ {
			code[i] = e
			if wrongInRow(code, i%codeRows) != i/codeRows {
				t.Fatalf("error %d at %d is not found", e, i)
			}
			for j := i % codeRows; j < i; j += codeRows {
				for f := byte(1); f < 32; f++ {
					code[j] = f
					if wrongInRow(code, i%codeRows) == none {
						t.Fatalf("errors %d at %d and %d at %d pass", e, i, f, j)
					}
				}
				code[j] = 0
			}
		}
		code[i] = 0
	}
}

func TestRecoveryCode_TheFourSpareBitsAreZero(t *testing.T) {
	data := make([]byte, codeData, codeLength)
	data[codeData-1] = 1
	if err := checkCode(withChecksum(data)); !errors.Is(err, ErrCode) {
		t.Errorf("a code with a spare bit set: %v", err)
	}
}

func FuzzParseRecoveryCode(f *testing.F) {
	v := readRecoveryVectors(f)
	for _, c := range v.Codes {
		f.Add(c.Code)
	}
	for _, c := range v.Refused {
		f.Add(c.Typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		ticket, err := ParseRecoveryCode(typed)
		if err != nil {
			var wrong *CodeError
			if !errors.As(err, &wrong) || ticket != (Ticket{}) {
				t.Fatalf("%q: %v", typed, err)
			}
			for _, group := range wrong.Groups {
				if group < 1 || group > codeGroups {
					t.Fatalf("%q points at group %d", typed, group)
				}
			}
			return
		}
		again, err := ParseRecoveryCode(ticket.RecoveryCode())
		if err != nil || again != ticket {
			t.Fatalf("%q does not come back: %v", typed, err)
		}
	})
}

func FuzzRecoveryCode(f *testing.F) {
	f.Add(uint64(1), uint64(2))
	f.Fuzz(func(t *testing.T, a, b uint64) {
		random := rand.New(rand.NewPCG(a, b))
		var ticket Ticket
		for i := range ticket {
			ticket[i] = byte(random.Uint32())
		}
		if got, err := ParseRecoveryCode(ticket.RecoveryCode()); err != nil || got != ticket {
			t.Fatalf("%x comes back as %x, %v", ticket[:], got[:], err)
		}
	})
}
