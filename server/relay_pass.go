package main

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"amends/hub"
	"amends/hub/space"
)

// relayKeys are those by which the relays of one store know the legs that any of its servers sent them.
type relayKeys struct {
	names cipher.AEAD
	proof []byte
}

// relayKeyName is under what the store keeps the secret of relayKeys.
const relayKeyName = "relay key"

// keptRelayKeys gives the keys that the store keeps, whose secret whichever server came first has made.
func keptRelayKeys(ctx context.Context, store hub.Store) (*relayKeys, error) {
	made := make([]byte, sha256.Size)
	rand.Read(made)
	secret, err := store.Keep(ctx, relayKeyName, made)
	if err != nil {
		return nil, err
	}
	return newRelayKeys(secret)
}

func newRelayKeys(secret []byte) (*relayKeys, error) {
	seals, errSeals := hkdf.Key(sha256.New, secret, nil, "amends/1 relay username", 32)
	proof, errProof := hkdf.Key(sha256.New, secret, nil, "amends/1 relay credential", sha256.Size)
	if err := errors.Join(errSeals, errProof); err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(seals)
	if err != nil {
		return nil, err
	}
	names, err := cipher.NewGCMWithRandomNonce(block)
	return &relayKeys{names, proof}, err
}

// relaySeat is one of the two ends of what a relay carries.
type relaySeat struct {
	space string
	seat  space.Seat
}

// relayPass is what a username says: whose allocation it makes, and until when. It travels in plain over UDP, so it is
// sealed: nobody on the way can tell that two devices are of one space, or that one is seen again; least of all a partner.
type relayPass struct {
	relaySeat
	leg    string
	device string
	until  time.Time // in whole milliseconds
}

func (p relayPass) String() string {
	return fmt.Sprintf("%d %s %s %s %s", p.until.UnixMilli(), p.seat, p.leg, p.device, p.space)
}

func readRelayPass(text string) (p relayPass, ok bool) {
	words := strings.Split(text, " ")
	if len(words) != 5 {
		return p, false
	}
	until, err := strconv.ParseInt(words[0], 10, 64)
	return relayPass{relaySeat{words[4], space.Seat(words[1])}, words[2], words[3], time.UnixMilli(until)}, err == nil
}

// issue makes the username and the credential of a pass.
func (k *relayKeys) issue(p relayPass) (username, credential string) {
	username = base64.RawURLEncoding.EncodeToString(k.names.Seal(nil, nil, []byte(p.String()), nil))
	return username, k.credential(username)
}

func (k *relayKeys) credential(username string) string {
	mac := hmac.New(sha256.New, k.proof)
	mac.Write([]byte(username))
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

// read is the pass of a username that was issued under these keys.
func (k *relayKeys) read(username string) (p relayPass, ok bool) {
	sealed, err := base64.RawURLEncoding.DecodeString(username)
	if err != nil {
		return p, false
	}
	text, err := k.names.Open(nil, nil, sealed, nil)
	if err != nil {
		return p, false
	}
	return readRelayPass(string(text))
}
