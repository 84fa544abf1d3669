import { networkInterfaces } from 'node:os'
import type { Addresses } from '../../shared/api/schemas.ts'
import type { Records } from '../records/records.ts'

/** Under which origins tablets may reach this server, and which one the QR codes carry. */
export class AddressBook {
  private readonly records: Records
  private readonly publicUrl: string | null
  private readonly scheme: 'http' | 'https'
  private readonly port: () => number

  constructor(records: Records, settings: { readonly publicUrl: string | null; readonly isSecure: boolean }, port: () => number) {
    this.records = records
    this.publicUrl = settings.publicUrl
    this.scheme = settings.isSecure ? 'https' : 'http'
    this.port = port
  }

  /** `PUBLIC_URL` if it is set; else what the organiser chose, as long as the machine still has it; else the first one. */
  async addresses(): Promise<Addresses> {
    const all = [...(this.publicUrl === null ? [] : [this.publicUrl]), ...this.ofThisMachine()]
    const chosen = (await this.records.get('settings', 'origin'))?.value
    const [first] = all
    if (this.publicUrl !== null) return { chosen: this.publicUrl, all }
    return { chosen: chosen !== undefined && all.includes(chosen) ? chosen : (first ?? `${this.scheme}://localhost:${this.port()}`), all }
  }

  async choose(origin: string): Promise<void> {
    await this.records.write([{ collection: 'settings', id: 'origin', value: { value: origin } }])
  }

  /** The addresses of the Wi-Fi and the cable; the machine's own loopback last, good for trying out alone. */
  private ofThisMachine(): string[] {
    const found = Object.values(networkInterfaces()).flatMap((cards) => cards ?? [])
    const usable = found.filter((card) => card.family === 'IPv4' && !card.internal).map((card) => card.address)
    return [...usable, 'localhost'].map((host) => `${this.scheme}://${host}:${this.port()}`)
  }
}
