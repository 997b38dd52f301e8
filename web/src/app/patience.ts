/** In ms: the longest that what goes over a live connection waits for a disk that says nothing. */
const MOST = 1_000

/** Waits for what is being kept. While there is a connection, what is done goes on without a disk that does not answer;
 *  nothing is called kept by that, and the disk itself says when it gives up. */
export function patience(live: () => boolean): (kept: Promise<unknown>) => Promise<void> {
  let silent = 0
  return async kept => {
    let answered = false
    const answer = kept.then(() => {
      answered = true
    })
    if (!live()) return answer
    await Promise.race([answer, new Promise(resolve => setTimeout(resolve, silent > 0 ? 0 : MOST))])
    if (answered) return
    silent++
    void answer.finally(() => silent--)
  }
}
