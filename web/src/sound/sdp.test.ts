import { describe, expect, it } from 'vitest'
import { callIn, callOut } from './call'
import { isShaped, isShapedCandidate, shaped, shapedCandidate, tellsBack } from './sdp'

const PRINT =
  '0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9:0A:1B:2C:3D:4E:5F:60:71:82:93:A4:B5:C6:D7:E8:F9'
const TRANSPORT = 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01'
const lines = (...text: string[]) => text.join('\r\n').concat('\r\n')

const chromiumWays = (setup: string) => [
  'a=rtcp:9 IN IP4 0.0.0.0',
  'a=ice-ufrag:1jHi',
  'a=ice-pwd:ZnHTzEjUNQWHFYtz+gm3LbPl',
  'a=ice-options:trickle',
  `a=fingerprint:sha-256 ${PRINT}`,
  `a=setup:${setup}`,
]
/** As Chromium 156 makes it; once it knows of candidates, the addresses stand in it. */
const chromium = (setup: string) =>
  lines(
    ...['v=0', 'o=- 2733436827212846023 2 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=group:BUNDLE 0 1'],
    ...['a=extmap-allow-mixed', 'a=msid-semantic: WMS'],
    ...['m=audio 49152 UDP/TLS/RTP/SAVPF 111 63', 'c=IN IP4 192.0.2.1', ...chromiumWays(setup), 'a=mid:0'],
    'a=candidate:1 1 udp 1 192.0.2.1 49152 typ relay raddr 203.0.113.9 rport 5000 generation 0',
    'a=candidate:2 1 udp 1 203.0.113.9 5000 typ host generation 0',
    'a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level',
    `a=extmap:3 ${TRANSPORT}`,
    'a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid',
    ...['a=sendrecv', 'a=msid:- d0b3473d', 'a=rtcp-mux', 'a=rtcp-rsize', 'a=rtcp-xr:rcvr-rtt=all'],
    ...['a=rtpmap:111 opus/48000/2', 'a=rtcp-fb:111 transport-cc', 'a=fmtp:111 minptime=10;useinbandfec=1'],
    ...['a=rtpmap:63 red/48000/2', 'a=fmtp:63 111/111', 'a=ssrc:2271112678 cname:w/oofiYEbDpJAsT9'],
    ...['m=video 9 UDP/TLS/RTP/SAVPF 96', 'c=IN IP4 0.0.0.0', ...chromiumWays(setup), 'a=mid:1'],
    ...['a=extmap:13 urn:3gpp:video-orientation', `a=extmap:3 ${TRANSPORT}`],
    ...['a=sendrecv', 'a=rtcp-mux', 'a=rtcp-rsize', 'a=rtpmap:96 VP8/90000', 'a=rtcp-fb:96 goog-remb'],
    ...['a=rtcp-fb:96 transport-cc', 'a=rtcp-fb:96 ccm fir', 'a=rtcp-fb:96 nack', 'a=rtcp-fb:96 nack pli'],
  )

/** As Firefox 153 makes it. */
const firefox = lines(
  ...['v=0', 'o=mozilla...THIS_IS_SDPARTA-99.0 549377338572927814 0 IN IP4 0.0.0.0', 's=-', 't=0 0'],
  ...['a=sendrecv', `a=fingerprint:sha-256 ${PRINT}`, 'a=group:BUNDLE 0 1', 'a=ice-options:trickle'],
  ...['m=audio 9 UDP/TLS/RTP/SAVPF 109', 'c=IN IP4 0.0.0.0', 'a=sendrecv'],
  'a=extmap:2/recvonly urn:ietf:params:rtp-hdrext:csrc-audio-level',
  'a=extmap:3 urn:ietf:params:rtp-hdrext:sdes:mid',
  `a=extmap:7 ${TRANSPORT}`,
  'a=fmtp:109 maxplaybackrate=48000;stereo=1;useinbandfec=1',
  ...['a=ice-pwd:f0587ca6e977e3f21660a9138dc194bd', 'a=ice-ufrag:ce1bba29', 'a=mid:0'],
  ...['a=rtcp-fb:109 transport-cc', 'a=rtcp-mux', 'a=rtpmap:109 opus/48000/2', 'a=setup:actpass'],
  ...['m=video 0 UDP/TLS/RTP/SAVPF 120', 'c=IN IP4 0.0.0.0', 'a=bundle-only', 'a=sendrecv'],
  ...['a=fmtp:120 max-fs=12288;max-fr=60', 'a=ice-pwd:f0587ca6e977e3f21660a9138dc194bd'],
  ...['a=ice-ufrag:ce1bba29', 'a=mid:1', 'a=rtcp-fb:120 nack', 'a=rtcp-mux', 'a=rtcp-rsize'],
  ...['a=rtpmap:120 VP8/90000', 'a=setup:actpass'],
)

const offer = shaped(chromium('actpass'), 'offer')!

describe('an SDP as it travels', () => {
  it.each([
    ['Chromium’s offer', chromium('actpass'), 'offer'],
    ['Chromium’s answer', chromium('active'), 'answer'],
    ['Firefox’s offer', firefox, 'offer'],
  ] as const)('has one voice and one picture: %s', (_, text, kind) => {
    const sdp = shaped(text, kind)!
    expect(sdp.match(/^m=\w+ 9 UDP\/TLS\/RTP\/SAVPF \d+\r$/gm)).toHaveLength(2)
    expect(sdp).toMatch(/a=fmtp:(111|109) .*stereo=0;cbr=1;usedtx=0/)
    expect(sdp).toContain(PRINT)
    expect(tellsBack(sdp)).toBe(true)
    expect(isShaped(sdp, kind)).toBe(true)
  })

  it('says nothing of how loud it is, which way up, or where', () => {
    for (const sdp of [offer, shaped(firefox, 'offer')!])
      expect(sdp).not.toMatch(
        /level|orientation|candidate|\b(?!0\.0\.0\.0)\d+\.\d+\.\d+\.\d+|ssrc|cname|SDPARTA|red|stereo=1/,
      )
  })

  const swap = (from: string | RegExp, to: string) => offer.replace(from, to)
  it.each([
    [
      'a level of the voice',
      swap('a=sendrecv', 'a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\na=sendrecv'),
    ],
    ['a rate that follows the voice', swap('cbr=1', 'cbr=0')],
    ['silence that is left out', swap('usedtx=0', 'usedtx=1')],
    ['two voices', swap('stereo=0', 'stereo=1')],
    ['a candidate', `${offer}a=candidate:2 1 udp 1 203.0.113.9 5000 typ host\r\n`],
    ['an address', swap('c=IN IP4 0.0.0.0', 'c=IN IP4 203.0.113.9')],
    ['a third part', `${offer}${offer.slice(offer.indexOf('m=video'))}`],
    ['one part', offer.slice(0, offer.indexOf('m=video'))],
    ['a part that is refused', swap('m=video 9', 'm=video 0')],
    ['one direction', swap('a=sendrecv', 'a=recvonly')],
    ['another codec', swap('opus/48000/2', 'PCMU/8000')],
    ['no encryption', swap('UDP/TLS/RTP/SAVPF', 'RTP/AVP')],
    ['a key in plain', swap('a=setup:', 'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x\r\na=setup:')],
    ['a weaker fingerprint', swap('sha-256', 'sha-1')],
    ['no fingerprint', swap(/a=fingerprint.*\r\n/, '')],
    ['anything more', `${offer}a=x\r\n`],
    ['an answer’s role', swap('actpass', 'active')],
    ['nothing', ''],
  ])('is not taken with %s', (_, sdp) => {
    expect(isShaped(sdp, 'offer')).toBe(false)
    expect(callIn(JSON.stringify({ k: 'offer', sdp }))).toBeUndefined()
  })

  it('is no answer where it is an offer', () => expect(isShaped(offer, 'answer')).toBe(false))
  it('is no longer than ours', () =>
    expect(shaped(`${chromium('actpass')}${'x'.repeat(40_000)}`, 'offer')).toBeUndefined())
})

describe('a candidate as it travels', () => {
  const given =
    'candidate:1 1 udp 41819902 192.0.2.1 49152 typ relay raddr 203.0.113.9 rport 5000 generation 0 ufrag 1jHi network-cost 999'
  const travels = 'candidate:1 1 udp 41819902 192.0.2.1 49152 typ relay raddr 0.0.0.0 rport 0 ufrag 1jHi'

  it('says nothing of the address behind it', () => {
    expect(shapedCandidate(given)).toBe(travels)
    expect(shapedCandidate(given.replace(' ufrag 1jHi', ''), '1jHi')).toBe(travels)
    // base64 ends in these, too
    for (const user of ['IPn/', 'hrQ+', 'a/+/']) {
      const its = travels.replace('1jHi', user)
      expect(shapedCandidate(given.replace('1jHi', user))).toBe(its)
      expect(isShapedCandidate(its)).toBe(true)
    }
    expect(isShapedCandidate(travels)).toBe(true)
    for (const kind of ['host', 'srflx', 'prflx'])
      expect(shapedCandidate(given.replace('relay', kind))).toBeUndefined()
  })

  it.each([
    given,
    travels.replace('relay', 'host'),
    travels.replace('relay', 'srflx'),
    travels.replace('udp', 'tcp'),
    travels.replace('0.0.0.0', '203.0.113.9'),
    `${travels} x`,
    travels.replace('192.0.2.1', 'partner.example'),
    '',
  ])('is not taken otherwise: %s', candidate => {
    expect(isShapedCandidate(candidate)).toBe(false)
    expect(callIn(callOut({ k: 'ice', c: [candidate] }))).toBeUndefined()
  })
})

describe('a call', () => {
  it.each([
    ['{"k":"restart"}', { k: 'restart' }],
    ['{"k":"video","on":false}', { k: 'video', on: false }],
    ['{"k":"ice","c":[]}', { k: 'ice', c: [] }],
  ])('is one of ours: %s', (text, call) => expect(callIn(text)).toEqual(call))

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"k":"offer"}',
    '{"k":"video"}',
    '{"k":"ice","c":"x"}',
    '{"k":"ice","c":[1]}',
    '{"k":"ice","c":[null]}',
    '{"k":"ice","c":["candidate:1 1 udp 1 192.0.2.1 49152 typ relay raddr 0.0.0.0 rport 0 ufrag 1jHi"]}',
    '{"k":"bye"}',
  ])('or nothing: %s', text => expect(callIn(text)).toBeUndefined())

  it('holds as many candidates as a device has', () => {
    const c = Array(17).fill('candidate:1 1 udp 1 192.0.2.1 49152 typ relay raddr 0.0.0.0 rport 0 ufrag 1jHi')
    expect(callIn(callOut({ k: 'ice', c }))).toBeUndefined()
    expect(callIn(callOut({ k: 'ice', c: c.slice(1) }))).toEqual({ k: 'ice', c: c.slice(1) })
  })
})
