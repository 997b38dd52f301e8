package leg

import (
	"context"
	"crypto/sha256"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"strings"

	"github.com/pion/dtls/v3"
	dtlsnet "github.com/pion/dtls/v3/pkg/net"
	"github.com/pion/rtp"
	"github.com/pion/srtp/v3"
	"github.com/pion/transport/v5/dpipe"
)

// secured is a way to the other leg by which nobody between the two can hear or speak (DTLS-SRTP, RFC 5764).
type secured struct {
	conn    net.Conn
	dtls    *dtls.Conn
	print   string // of the other's certificate
	payload uint8
	out, in *srtp.Context
}

// ErrStranger says that at the other end is not whom the partner's leg has named.
var ErrStranger = errors.New("another certificate than the partner's leg has named")

// printOf is the SHA-256 of a certificate as session descriptions have it (RFC 8122).
func printOf(der []byte) string {
	sum := sha256.Sum256(der)
	return strings.ReplaceAll(fmt.Sprintf("% X", sum[:]), " ", ":")
}

// secure makes sure who is at the other end of conn, by the description that came sealed. What comes of DTLS is in handshake.
func (l *Sound) secure(ctx context.Context, conn, handshake net.Conn, theirs description) (s *secured, err error) {
	s = &secured{conn: conn, payload: uint8(theirs.voice)}
	shows := func(certs [][]byte, _ [][]*x509.Certificate) error {
		if len(certs) == 0 || printOf(certs[0]) != theirs.fingerprint {
			return ErrStranger
		}
		s.print = printOf(certs[0])
		return nil
	}
	packets := dtlsnet.PacketConnFromConn(handshake)
	client := theirs.offer || theirs.setup == "passive" // who answers is active, as browsers are
	if client {
		s.dtls, err = dtls.ClientWithOptions(packets, handshake.RemoteAddr(), dtls.WithCertificates(l.cert), profiles, dtls.WithInsecureSkipVerify(true),
			dtls.WithVerifyPeerCertificate(shows), dtls.WithExtendedMasterSecret(dtls.RequireExtendedMasterSecret))
	} else {
		s.dtls, err = dtls.ServerWithOptions(packets, handshake.RemoteAddr(), dtls.WithCertificates(l.cert), profiles, dtls.WithInsecureSkipVerify(true),
			dtls.WithVerifyPeerCertificate(shows), dtls.WithExtendedMasterSecret(dtls.RequireExtendedMasterSecret), dtls.WithClientAuth(dtls.RequireAnyClientCert))
	}
	if err != nil {
		return nil, err
	}
	if err := s.dtls.HandshakeContext(ctx); err != nil {
		return nil, errors.Join(err, s.dtls.Close())
	}
	if err := s.keys(client); err != nil {
		return nil, errors.Join(err, s.dtls.Close())
	}
	return s, nil
}

var profiles = dtls.WithSRTPProtectionProfiles(dtls.SRTP_AEAD_AES_128_GCM, dtls.SRTP_AES128_CM_HMAC_SHA1_80)

const replayWindow = 64 // packets

func (s *secured) keys(client bool) error {
	state, ok := s.dtls.ConnectionState()
	profile, agreed := s.dtls.SelectedSRTPProtectionProfile()
	switch {
	case s.print == "":
		return ErrStranger
	case !ok || !agreed:
		return errors.New("no protection was agreed on")
	}
	c := srtp.Config{Profile: srtp.ProtectionProfile(profile)}
	if err := c.ExtractSessionKeysFromDTLS(&state, client); err != nil {
		return err
	}
	var err, inErr error
	s.out, err = srtp.CreateContext(c.Keys.LocalMasterKey, c.Keys.LocalMasterSalt, c.Profile)
	s.in, inErr = srtp.CreateContext(c.Keys.RemoteMasterKey, c.Keys.RemoteMasterSalt, c.Profile, srtp.SRTPReplayProtection(replayWindow))
	return errors.Join(err, inErr)
}

func (s *secured) send(p *rtp.Packet) error {
	plain, err := p.Marshal()
	if err != nil {
		return err
	}
	packet, err := s.out.EncryptRTP(nil, plain, nil)
	if err != nil {
		return err
	}
	_, err = s.conn.Write(packet)
	return err
}

// open gives the voice in a packet, if the other side has said it.
func (s *secured) open(packet []byte) (payload []byte, ok bool) {
	var header rtp.Header
	plain, err := s.in.DecryptRTP(nil, packet, &header)
	if err != nil || header.PayloadType != s.payload {
		return nil, false
	}
	var p rtp.Packet
	if p.Unmarshal(plain) != nil {
		return nil, false
	}
	return p.Payload, true
}

// Kinds of packets, by their first bytes (RFC 7983 and 5761).
func isHandshake(p []byte) bool { return len(p) > 0 && p[0] >= 20 && p[0] <= 63 }
func isRTP(p []byte) bool {
	return len(p) > 1 && p[0]>>6 == 2 && (p[1] < 192 || p[1] > 223)
}

// split gives DTLS a connection of its own in conn. The other end is what belongs to conn's reader.
func split(conn net.Conn) (handshake, inner net.Conn, pump func()) {
	handshake, inner = dpipe.Pipe()
	return handshake, inner, func() {
		p := make([]byte, mtu)
		for {
			n, err := inner.Read(p)
			if err != nil {
				return
			}
			if _, err := conn.Write(p[:n]); err != nil {
				return
			}
		}
	}
}

const mtu = 1600 // bytes: more than any packet has
