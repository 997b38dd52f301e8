/* The cable of one browser: a proxy that lets everything through until it is cut. A cut is what a lost connection
   is, for sockets that were open too, which the browser's own offline switch leaves half alive. */
import { createServer, type Server as HttpServer, request } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export class Cable {
  readonly #proxy: HttpServer
  readonly #open = new Set<Socket>()
  #cut = false
  #sockets = true

  constructor() {
    this.#proxy = createServer((asked, answer) => {
      const { method, headers } = asked
      const onward = request(asked.url ?? '', { ...(method ? { method } : {}), headers }, got => {
        answer.writeHead(got.statusCode ?? 502, got.headers)
        got.pipe(answer)
      })
      onward.on('error', () => answer.destroy())
      asked.pipe(onward)
    })
    this.#proxy.on('connect', (asked, near: Socket) => {
      if (!this.#sockets) return near.destroy()
      const { hostname, port } = new URL(`http://${asked.url}`)
      const far = connect(Number(port), hostname, () => {
        near.write('HTTP/1.1 200 OK\r\n\r\n')
        far.pipe(near).pipe(far)
      })
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const)
        one.on('error', () => {}).on('close', () => other.destroy())
    })
    this.#proxy.on('connection', near => {
      if (this.#cut) return near.destroy()
      this.#open.add(near)
      near.on('close', () => this.#open.delete(near))
    })
  }

  /** Its address, for a browser's proxy setting. */
  async lay(): Promise<string> {
    await new Promise<void>(resolve => this.#proxy.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#proxy.address() as AddressInfo).port}`
  }

  cut(): void {
    this.#cut = true
    for (const socket of this.#open) socket.destroy()
  }

  /** Pages still load, as they do from a browser that keeps them; nothing live comes through. */
  cutSockets(): void {
    this.#sockets = false
    for (const socket of this.#open) socket.destroy()
  }

  mend(): void {
    this.#cut = false
    this.#sockets = true
  }

  remove(): void {
    this.cut()
    this.#proxy.close()
  }
}
