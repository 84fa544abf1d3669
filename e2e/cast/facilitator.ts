import { expect, type Page } from '@playwright/test'
import type { SessionDetail } from '../../shared/api/schemas.ts'
import type { Hall } from './hall.ts'
import { ORGANISER_KEY } from './server.ts'

/** Whoever leads the session from a laptop. Acts are named as people would name them; words on the screen are Italian. */
export class Facilitator {
  readonly page: Page
  private readonly hall: Hall

  constructor(page: Page, hall: Hall) {
    this.page = page
    this.hall = hall
  }

  /** Opens the organiser's link that the terminal printed. */
  async opensTheOrganisersLink(): Promise<void> {
    await this.page.goto(`${this.hall.origin}/enter#${ORGANISER_KEY}`)
    await expect(this.page.getByRole('heading', { level: 1, name: 'Prato Carbon Neutral' })).toBeVisible()
    // The secret is gone from the address, so it is in no history and on no projector.
    expect(this.page.url()).not.toContain(ORGANISER_KEY)
  }

  /** One click; returns the session with its codes. */
  async opensASession(): Promise<SessionDetail> {
    await this.page.getByRole('button', { name: 'Nuova sessione' }).click()
    await expect(this.page.getByRole('heading', { name: 'Tavolo 1' })).toBeVisible()
    const id = new URL(this.page.url()).pathname.split('/')[2] ?? ''
    return this.hall.api.session(id)
  }

  /** Makes an invitation for a display and returns its link. */
  async invitesTheProjector(): Promise<string> {
    await this.page.getByRole('button', { name: 'Invita' }).click()
    await this.page.getByLabel('Nome, o a che cosa serve').fill('Proiettore della sala')
    await this.page.getByRole('radio', { name: /^Schermo/ }).check()
    await this.page.getByRole('button', { name: 'Crea il link' }).click()
    const link = await this.page.getByLabel('Link', { exact: true }).inputValue()
    await this.page.getByRole('button', { name: 'Fatto' }).click()
    // The laptop prints its LAN address; the story's browsers know it by its name.
    return link.replace(/^http:\/\/[^/]+/, this.hall.origin)
  }

  async startsTheNextStep(): Promise<void> {
    await this.page.getByRole('button', { name: 'Passo successivo' }).click()
  }

  async startsTheClock(): Promise<void> {
    await this.page.getByRole('button', { name: 'Avvia il tempo' }).click()
    await expect(this.page.getByRole('button', { name: 'Ferma il tempo' })).toBeVisible()
  }

  /** Closes a column at all tables. */
  async locks(lane: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Ordine in sala' }).click()
    await this.page.getByRole('menuitem', { name: 'Chiudi o riapri colonne' }).click()
    await this.page.getByRole('switch', { name: new RegExp(`^${lane}: aperta`) }).click()
    await expect(this.page.getByRole('switch', { name: new RegExp(`^${lane}: chiusa`) })).toBeVisible()
    await this.page.getByRole('button', { name: 'Fatto' }).click()
  }

  /** Makes a cluster of notes through the plenary's list, the way that needs no mouse, and names it. */
  async clusters(notes: readonly string[], title: string): Promise<void> {
    await this.selects(notes)
    await this.page.getByRole('toolbar', { name: 'Strumenti della plenaria' }).getByRole('button', { name: `Raggruppa ${notes.length} note` }).click()
    const name = this.page.getByRole('textbox', { name: 'Nome del gruppo' }).first()
    await name.fill(title)
    await name.press('Enter')
  }

  /** Says that notes of the plenary say the same. */
  async merges(notes: readonly string[]): Promise<void> {
    await this.selects(notes)
    await this.page.getByRole('region', { name: 'Selezione' }).getByRole('button', { name: 'Unisci', exact: true }).click()
  }

  /** Opens a vote on all notes. */
  async opensAVote(question: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Apri una votazione' }).first().click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Domanda').fill(question)
    await dialog.getByRole('button', { name: 'Apri', exact: true }).click()
    await expect(dialog).toHaveCount(0)
  }

  private async selects(notes: readonly string[]): Promise<void> {
    await this.page.getByRole('tab', { name: 'Plenaria' }).or(this.page.getByRole('button', { name: 'Plenaria', exact: true })).click()
    const list = this.page.getByRole('region', { name: 'Elenco' })
    if (!(await list.isVisible())) await this.page.getByRole('button', { name: 'Elenco' }).click()
    for (const note of notes) {
      await list.getByRole('searchbox').fill(note)
      await list.getByRole('checkbox', { name: note }).check()
    }
  }
}
