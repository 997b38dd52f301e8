/* Plays the other's voice while they may be heard, and no longer: who sends out of turn is not heard. */

export class Ear {
  readonly #audio = new Audio()
  readonly #refused: (refused: boolean) => void
  #track: MediaStreamTrack | undefined
  #plays = false

  /** Made in a tap, so that the browser lets it play. `refused` says when it does not. */
  constructor(refused: (refused: boolean) => void) {
    this.#refused = refused
    this.#audio.autoplay = true
    this.#audio.muted = true
    this.#audio.srcObject = new MediaStream()
    void this.#audio.play().catch(() => {})
  }

  listen(track: MediaStreamTrack | undefined): void {
    if (track === this.#track) return
    this.#track = track
    this.#audio.srcObject = new MediaStream(track ? [track] : [])
    this.plays(this.#plays)
    if (track) this.play()
  }

  /** At once. */
  plays(plays: boolean): void {
    this.#plays = plays
    this.#audio.muted = !plays
    if (this.#track) this.#track.enabled = plays
  }

  /** In a tap, where the browser refused. */
  play(): void {
    this.#audio.play().then(
      () => this.#refused(false),
      cause => this.#refused(cause instanceof DOMException && cause.name === 'NotAllowedError'),
    )
  }

  close(): void {
    this.plays(false)
    this.#audio.srcObject = null
  }
}
