/* What two devices agree on, as it travels: an SDP (RFC 8866) with one voice and one picture, and nothing in it by which
   whoever carries the packets could tell more of them than that they are there. The same shape is sent and accepted:
   what comes is taken if it is in that shape already. Nothing of where a device is stands in it. */

/** Constant bit rate and no silence left out: else the length of each packet tells words. */
const OPUS = 'minptime=10;useinbandfec=1;stereo=0;cbr=1;usedtx=0;maxaveragebitrate=32000'

/** No level of the voice (RFC 6464), no way up of the picture: the headers of packets are not sealed. */
const EXTENSIONS = [
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
  'urn:ietf:params:rtp-hdrext:sdes:mid',
]

const PARTS = [
  { kind: 'audio', codec: 'opus/48000/2', feedback: ['transport-cc'] },
  {
    kind: 'video',
    codec: 'VP8/90000',
    feedback: ['transport-cc', 'goog-remb', 'ccm fir', 'nack', 'nack pli'],
  },
] as const

export type Kind = 'offer' | 'answer'

/** Far more than ours take. */
const LONGEST = 8_192

/** The SDP in the shape in which it travels; undefined where it cannot be brought into it. */
export function shaped(sdp: string, kind: Kind): string | undefined {
  if (sdp.length > 4 * LONGEST) return undefined
  const [session = [], ...parts] = sections(sdp)
  const origin = one(session, /^o=\S+ (\d{1,20} \d{1,20}) IN IP[46] \S+$/)
  const shapes = PARTS.map((part, at) => shapedPart([...(parts[at] ?? []), ...session], part, at, kind))
  if (!origin || parts.length !== PARTS.length || shapes.includes(undefined)) return undefined
  const head = ['v=0', `o=- ${origin} IN IP4 0.0.0.0`, 's=-', 't=0 0', 'a=group:BUNDLE 0 1']
  return [...head, ...shapes].join('\r\n').concat('\r\n')
}

export const isShaped = (sdp: string, kind: Kind): boolean =>
  sdp.length <= LONGEST && shaped(sdp, kind) === sdp

/** Whether who hears the voice says at once what came of it. */
export const tellsBack = (sdp: string): boolean => {
  const audio = sections(sdp)[1] ?? []
  return (
    audio.some(line => line.endsWith(` ${EXTENSIONS[0]}`)) && audio.some(line => / transport-cc$/.test(line))
  )
}

/** What stands before the first part, and the parts. */
const sections = (sdp: string): string[][] => sdp.split(/\r?\n(?=m=)/).map(text => text.trim().split(/\r?\n/))

/** What an expression captures in the first line that fits. */
function one(lines: readonly string[], fits: RegExp): string | undefined {
  for (const line of lines) {
    const found = fits.exec(line)
    if (found) return found[1]
  }
  return undefined
}

function shapedPart(
  lines: readonly string[],
  { kind, codec, feedback }: (typeof PARTS)[number],
  mid: number,
  sdp: Kind,
): string | undefined {
  const number = one(lines, new RegExp(`^a=rtpmap:(\\d{1,3}) ${codec}$`, 'i'))
  const offered = one(lines, /^m=(\w+ \d{1,5} UDP\/TLS\/RTP\/SAVPF [\d ]{1,200})$/)?.split(' ')
  const refused = offered?.[1] === '0' && !lines.includes('a=bundle-only') // RFC 9143, 7.1.1
  const setup = one(lines, /^a=setup:(actpass|active|passive)$/)
  const [user, password] = [
    one(lines, /^a=ice-ufrag:([\w+/-]{4,64})$/),
    one(lines, /^a=ice-pwd:([\w+/-]{22,128})$/),
  ]
  const fingerprint = one(lines, /^a=fingerprint:sha-256 ((?:[\dA-Fa-f]{2}:){31}[\dA-Fa-f]{2})$/i)
  if (!number || refused || offered?.[0] !== kind || !offered.slice(3).includes(number)) return undefined
  if (!user || !password || !fingerprint || !setup || (setup === 'actpass') !== (sdp === 'offer'))
    return undefined
  if (!lines.includes(`a=mid:${mid}`) || !lines.includes('a=sendrecv') || !lines.includes('a=rtcp-mux'))
    return undefined
  const extensions = EXTENSIONS.flatMap(uri => {
    const id = lines.find(line => /^a=extmap:\d{1,2} \S+$/.test(line) && line.endsWith(` ${uri}`))
    return id ? [id] : []
  })
  const says = feedback.map(each => `a=rtcp-fb:${number} ${each}`).filter(line => lines.includes(line))
  return [
    `m=${kind} 9 UDP/TLS/RTP/SAVPF ${number}`,
    'c=IN IP4 0.0.0.0',
    `a=ice-ufrag:${user}`,
    `a=ice-pwd:${password}`,
    'a=ice-options:trickle',
    `a=fingerprint:sha-256 ${fingerprint.toUpperCase()}`,
    `a=setup:${setup}`,
    `a=mid:${mid}`,
    ...extensions,
    'a=sendrecv',
    'a=rtcp-mux',
    'a=rtcp-rsize',
    `a=rtpmap:${number} ${codec}`,
    ...says,
    ...(kind === 'audio' ? [`a=fmtp:${number} ${OPUS}`] : []),
  ].join('\r\n')
}

const CANDIDATE =
  /^candidate:([\w+/]{1,32}) 1 udp (\d{1,10}) ([\d.]{7,15}|[\da-f:]{2,39}) (\d{1,5}) typ relay\b(?:.* ufrag ([\w+/-]{4,64})(?: |$))?/i

/** A candidate (RFC 8839) as it travels: of a relay, without the address behind it or the kind of network. */
export function shapedCandidate(candidate: string, ufrag?: string | null): string | undefined {
  if (candidate.length > 512) return undefined
  const [, foundation, priority, address, port, user = ufrag] = CANDIDATE.exec(candidate) ?? []
  if (!port || !user) return undefined
  return `candidate:${foundation} 1 udp ${priority} ${address} ${port} typ relay raddr 0.0.0.0 rport 0 ufrag ${user}`
}

export const isShapedCandidate = (candidate: string): boolean => shapedCandidate(candidate) === candidate
