package seal

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// The recovery code: T as 14 groups of four characters in Crockford's base32 (https://www.crockford.com/base32.html),
// made to be copied by hand.
//
//   - Characters 1 to 52 are the 256 bits of T, first bit first, and four zero bits.
//   - Characters 53 to 56 are the checksum. The odd characters and the even ones each form a row x0 … x27 over GF(32)
//     (polynomial x⁵+x²+1, generator α = 2), whose last two are chosen so that Σ xj = 0 and Σ αʲ·xj = 0: a
//     Reed-Solomon code of distance 3.
//
// So any two wrong characters of a row are noticed, and one can be found. Hence every wrong character, every pair of
// wrong characters, every two exchanged neighbours and every two exchanged groups are noticed, and where no more than
// one character of a row is wrong, its group can be named.
const (
	codeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ" // no I, L, O, U
	codeGroup    = 4
	codeData     = 52
	codeLength   = 56
	codeGroups   = codeLength / codeGroup
	codeRows     = 2
	rowLength    = codeLength / codeRows
)

// CodeError says why a recovery code was not accepted. It is ErrCode, and never holds the code itself.
type CodeError struct {
	Groups []int  // where to look, counted from 1, in order; empty where that cannot be told
	Reason string // a sentence for the person who copied the code
}

func (e *CodeError) Error() string { return ErrCode.Error() + ": " + e.Reason }

// Unwrap is ErrCode.
func (e *CodeError) Unwrap() error { return ErrCode }

// RecoveryCode gives T to write down: 14 groups of four, with a hyphen between.
func (t Ticket) RecoveryCode() string {
	code := make([]byte, codeData, codeLength)
	for i := range len(t) * 8 {
		if t[i/8]>>(7-i%8)&1 == 1 {
			code[i/5] |= 1 << (4 - i%5)
		}
	}
	code = withChecksum(code)
	var text strings.Builder
	for i, value := range code {
		if i > 0 && i%codeGroup == 0 {
			text.WriteByte('-')
		}
		text.WriteByte(codeAlphabet[value])
	}
	return text.String()
}

// ParseRecoveryCode reads a code that a person copied: capital or small, I and L for 1, O for 0, with any spaces,
// dashes and dots or none. The error is a *CodeError.
func ParseRecoveryCode(text string) (Ticket, error) {
	code, err := readCode(text)
	if err != nil {
		return Ticket{}, err
	}
	if err := checkCode(code); err != nil {
		return Ticket{}, err
	}
	var t Ticket
	for i := range len(t) * 8 {
		t[i/8] |= code[i/5] >> (4 - i%5) & 1 << (7 - i%8)
	}
	return t, nil
}

// readCode gives the 56 values, 0 to 31 each.
func readCode(text string) ([]byte, error) {
	groups := strings.FieldsFunc(codeNumber.ReplaceAllString(strings.Map(asTyped, text), "$1 "), isBetween)
	apart := len(groups) == codeGroups // as shown; otherwise the characters are counted off
	var code []byte
	for i, group := range groups {
		start := len(code)
		for _, r := range group {
			value, ok := codeValue(r)
			if !ok {
				at := len(code)/codeGroup + 1
				if apart {
					at = i + 1
				}
				return nil, wrongIn([]int{min(at, codeGroups)}, fmt.Sprintf("%q occurs in no code", r))
			}
			code = append(code, value)
		}
		if n := len(code) - start; apart && n != codeGroup {
			return nil, wrongIn([]int{i + 1}, fmt.Sprintf("a group has %d characters where there should be %d", n, codeGroup))
		}
	}
	if len(code) != codeLength {
		reason := fmt.Sprintf("it has %d characters where there should be %d", len(code), codeLength)
		return nil, &CodeError{Reason: reason + "; compare it with the paper from the start"}
	}
	return code, nil
}

// codeNumber is the number of a group in a list: "1.", "(2)".
var codeNumber = regexp.MustCompile(`(^|\s)[(\[]?\d{1,2}[.):\]]+`)

// asTyped takes full-width characters for what they are, and leaves out what shows nothing.
func asTyped(r rune) rune {
	switch {
	case r >= '\uFF01' && r <= '\uFF5E':
		return r - 0xFEE0
	case unicode.Is(unicode.Cf, r):
		return -1
	}
	return r
}

// isBetween: spaces, dashes, dots, quotes, bullets; not what stands for a character that nobody could read.
func isBetween(r rune) bool {
	if strings.ContainsRune("?*#", r) {
		return false
	}
	return unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.Is(unicode.So, r) || strings.ContainsRune("\u2212|`", r)
}

func codeValue(r rune) (byte, bool) {
	switch r = unicode.ToUpper(r); r {
	case 'I', 'L':
		r = '1'
	case 'O':
		r = '0'
	}
	i := strings.IndexRune(codeAlphabet, r)
	return byte(i), i >= 0
}

func wrongIn(groups []int, reason string) *CodeError {
	names := make([]string, len(groups))
	for i, group := range groups {
		names[i] = strconv.Itoa(group)
	}
	return &CodeError{Groups: groups, Reason: reason + "; look again at group " + strings.Join(names, " and ")}
}

// checkCode names the groups to look at, as long as no row has more than one wrong character.
func checkCode(code []byte) error {
	var groups []int
	for row := range codeRows {
		j := wrongInRow(code, row)
		if j == several {
			return manyWrong()
		}
		if j != none {
			groups = append(groups, (j*codeRows+row)/codeGroup+1)
		}
	}
	if len(groups) > 0 {
		slices.Sort(groups)
		return wrongIn(slices.Compact(groups), "a character is wrong")
	}
	if code[codeData-1]&0xF != 0 { // the four zero bits
		return manyWrong()
	}
	return nil
}

func manyWrong() *CodeError {
	return &CodeError{Reason: "more than one character is wrong; compare it with the paper from the start"}
}

const (
	none    = -1
	several = -2
)

// wrongInRow gives the index in its row of the one wrong character, none or several. A wrong character xj + e leaves
// the sums e and αʲ·e.
func wrongInRow(code []byte, row int) int {
	s0, s1 := rowSums(code, row)
	if s0 == 0 && s1 == 0 {
		return none
	}
	for j := range rowLength {
		if s0 == s1 {
			return j
		}
		s0 = timesAlpha(s0)
	}
	return several
}

// rowSums gives Σ xj and Σ αʲ·xj, from the last character to the first (Horner).
func rowSums(code []byte, row int) (s0, s1 byte) {
	for j := rowLength - 1; j >= 0; j-- {
		x := code[j*codeRows+row]
		s0 ^= x
		s1 = timesAlpha(s1) ^ x
	}
	return s0, s1
}

// withChecksum puts after the data the one pair per row that makes both sums zero.
func withChecksum(data []byte) []byte {
	code := append(data, make([]byte, codeLength-codeData)...)
	for row := range codeRows {
		first, second := codeData+row, codeData+codeRows+row
		sum, _ := rowSums(code, row)
		for x := range byte(len(codeAlphabet)) {
			code[first], code[second] = x, sum^x
			if _, s1 := rowSums(code, row); s1 == 0 {
				break
			}
		}
	}
	return code
}

// timesAlpha multiplies by α = 2 in GF(32) = GF(2)[α]/(α⁵+α²+1).
func timesAlpha(x byte) byte {
	x <<= 1
	if x&0b100000 != 0 {
		x ^= 0b100101
	}
	return x
}
