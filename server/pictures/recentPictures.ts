import type { PictureBytes } from './pictures.ts'

/** A briefing of 40 pages, twice: when its step begins, every tablet asks for the same ones. */
const MOST_BYTES = 32 * 1_048_576

/** Pictures that were asked for lately, so that a hall that asks for one at the same time is one question to storage. */
export class RecentPictures {
  private readonly held = new Map<string, Promise<PictureBytes | null>>()
  private readonly sizes = new Map<string, number>()
  private bytes = 0

  get(hash: string, load: () => Promise<PictureBytes | null>): Promise<PictureBytes | null> {
    const known = this.held.get(hash)
    if (known !== undefined) return known
    const loading = load()
    this.held.set(hash, loading)
    loading.then(
      (picture) => (picture === null || this.held.get(hash) !== loading ? this.forget(hash) : this.count(hash, picture.bytes.length)),
      () => this.forget(hash),
    )
    return loading
  }

  forget(hash: string): void {
    this.held.delete(hash)
    this.bytes -= this.sizes.get(hash) ?? 0
    this.sizes.delete(hash)
  }

  /** Those that were loaded first go first. */
  private count(hash: string, size: number): void {
    this.sizes.set(hash, size)
    this.bytes += size
    for (const oldest of this.sizes.keys()) {
      if (this.bytes <= MOST_BYTES) return
      this.forget(oldest)
    }
  }
}
