import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/**
 * Wrong codes and links. By the socket's own address (headers can be made up), and over all addresses together: a hall behind one router
 * is one address and makes a few typos a minute, a guesser makes thousands.
 */
export class Tries {
  private readonly byAddress = new RateLimiterMemory({ points: 30, duration: 60 })
  private readonly overall = new RateLimiterMemory({ points: 600, duration: 60 })
  private readonly queues = new Map<string, Promise<unknown>>()

  /** One try after the other from one address: a thousand sent at once would all be looked up before the first was counted. */
  inTurn<T>(address: string, attempt: () => Promise<T>): Promise<T> {
    const mine = (this.queues.get(address) ?? Promise.resolve()).then(attempt)
    const ended = mine.catch(() => undefined)
    this.queues.set(address, ended)
    void ended.then(() => {
      if (this.queues.get(address) === ended) this.queues.delete(address)
    })
    return mine
  }

  /** False once there were too many wrong tries; ask before looking a code up. */
  async mayTry(address: string): Promise<boolean> {
    const [mine, all] = await Promise.all([this.byAddress.get(address), this.overall.get('all')])
    return (mine?.remainingPoints ?? 1) > 0 && (all?.remainingPoints ?? 1) > 0
  }

  async wasWrong(address: string): Promise<void> {
    await Promise.all([consume(this.byAddress, address), consume(this.overall, 'all')])
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (full) {
    // The limiter says "none left" by rejecting with its state; mayTry reads that state.
    if (!(full instanceof RateLimiterRes)) throw full
  }
}
