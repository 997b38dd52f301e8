/* The cable of one browser: a proxy that lets everything through until it is cut. A cut is what a lost connection
   is, for sockets that were open too, which the browser's own offline switch leaves half alive. */
import { createServer, type Server as HttpServer, request } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export class Cable {
  readonly #proxy: HttpServer
  readonly #open = new Set<Socket>()
  #cut = false
  #sockets = true
  #led: { readonly from: string; readonly to: string } | undefined
  #portal: { readonly page: string; readonly but: RegExp | undefined } | undefined

  constructor() {
    this.#proxy = createServer((asked, answer) => {
      const { method, headers } = asked
      if (this.#portal && !this.#portal.but?.test(asked.url ?? '')) {
        answer.writeHead(200, { 'Content-Type': typeOf(asked.url ?? '') })
        return answer.end(this.#portal.page)
      }
      const onward = request(
        this.#leads(asked.url ?? ''),
        { ...(method ? { method } : {}), headers },
        got => {
          answer.writeHead(got.statusCode ?? 502, got.headers)
          got.pipe(answer)
        },
      )
      onward.on('error', () => answer.destroy())
      asked.pipe(onward)
    })
    this.#proxy.on('connect', (asked, near: Socket) => {
      if (!this.#sockets) return near.destroy()
      const portal = this.#portal
      if (portal) {
        near.write('HTTP/1.1 200 OK\r\n\r\n')
        const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n${portal.page}`
        return near.once('data', () => near.end(answer)).on('error', () => {})
      }
      const { hostname, port } = new URL(this.#leads(`http://${asked.url}/`))
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

  /** Something in between answers everything with 200 and a page of its own, as a hotel's network does before one has
   *  signed in; what matches `but` still comes from the server. */
  capture(page: string, but?: RegExp): void {
    this.#portal = { page, but }
    for (const socket of this.#open) socket.destroy()
  }

  /** To another server than the address says, as whatever stands before several does. */
  lead(from: string, to: string): void {
    this.#led = { from, to }
  }

  #leads(url: string): string {
    return this.#led ? url.replace(`${this.#led.from}/`, `${this.#led.to}/`) : url
  }

  mend(): void {
    this.#cut = false
    this.#portal = undefined
    this.#sockets = true
  }

  remove(): void {
    this.cut()
    this.#proxy.close()
  }
}

/** Even the type is as it was asked for. */
const typeOf = (url: string): string =>
  /\.js$/.test(url) ? 'text/javascript' : /\.css$/.test(url) ? 'text/css' : 'text/html'
