package client

import (
	"amends/client/seal"
	"amends/hub/space"
)

// terms puts the digest of what a command offers or agrees to in its place, to be sealed. What is agreed to is what
// this device has.
func (s *Space) terms(c space.Command, into *space.Sealed) error {
	var of seal.Terms
	switch c := c.(type) {
	case *space.CommitmentOffer:
		of = termsOf(c.Keeper, c.Text, c.Why, c.Rhythm, c.Review)
	case *space.CommitmentRevise:
		why := c.Why
		if e := s.commitment(c.Commitment); why == "" && e != nil {
			why = textOf(e.Why) // without a new why the old one stays
		}
		of = termsOf(c.Keeper, c.Text, why, c.Rhythm, c.Review)
	case *space.CommitmentAgree:
		e := s.commitment(c.Commitment)
		if e == nil {
			break // the server knows better
		}
		of = standing(e)
		if r := e.Revision; r != nil && r.By != s.held.Seat {
			why := r.Why
			if why == nil {
				why = e.Why
			}
			of = termsOf(r.Keeper, r.Text.Text, textOf(why), r.Rhythm, r.Review)
		}
	}
	digest, err := of.Digest()
	*into = space.Sealed(digest)
	return err
}

// Agreed says whether both partners' devices sealed terms that are those of the commitment as it stands here. The
// server's word alone makes no agreement.
func (s *Space) Agreed(e *space.Commitment) bool {
	digest, err := standing(e).Digest()
	if err != nil {
		return false
	}
	for seat, w := range map[space.Seat]*space.Word{space.A: e.Terms.A, space.B: e.Terms.B} {
		if w == nil || w.By != seat || w.Field != "terms" {
			return false
		}
		if text, err := s.Read(e.Key(), *w); err != nil || text != digest {
			return false
		}
	}
	return true
}

func (s *Space) commitment(id string) *space.Commitment {
	return Find[*space.Commitment](s, space.CommitmentKey(id))
}

func standing(e *space.Commitment) seal.Terms {
	return termsOf(e.Keeper, e.Text.Text, textOf(e.Why), e.Rhythm, e.Review)
}

func termsOf(keeper space.Keeper, text, why space.Sealed, rhythm space.Rhythm, review string) seal.Terms {
	return seal.Terms{Keeper: string(keeper), Review: review, Rhythm: rhythm, Text: string(text), Why: string(why)}
}

func textOf(w *space.Word) space.Sealed {
	if w == nil {
		return ""
	}
	return w.Text
}
