import { expect, type Locator, type Page } from '@playwright/test'
import type { Hall } from './hall.ts'

/** Somebody with a tablet at a table. */
export class Participant {
  readonly page: Page
  private readonly hall: Hall

  constructor(page: Page, hall: Hall) {
    this.page = page
    this.hall = hall
  }

  /** Scans the code on the table: two taps, no account. */
  async joins(code: string, category: string): Promise<void> {
    await this.page.goto(`${this.hall.origin}/j/${code}`)
    await this.page.getByText(category, { exact: true }).click()
    await this.page.getByRole('button', { name: 'Entra al tavolo' }).click()
    await expect(this.page).toHaveURL(/\/t\//)
  }

  /** Writes a note of a kind in the composer and presses Enter. */
  async writes(kind: string, text: string): Promise<void> {
    await this.choosesKind(kind)
    await this.composer.fill(text)
    await this.composer.press('Enter')
    await expect(this.composer).toHaveValue('')
    await expect(this.composer).toBeFocused()
    await expect(this.note(text.slice(0, 60))).toBeVisible() // long ones are cut on the card
  }

  async choosesKind(kind: string): Promise<void> {
    // Lanes side by side, or as tabs on an upright tablet.
    await this.newNote.getByRole('radio', { name: kind }).or(this.newNote.getByRole('tab', { name: kind })).click()
  }

  /** A note by the first words of its text. */
  note(text: string): Locator {
    return this.page.getByRole('article').filter({ hasText: text })
  }

  get composer(): Locator {
    return this.newNote.getByRole('textbox')
  }

  private get newNote(): Locator {
    return this.page.getByRole('region', { name: 'Nuova nota' })
  }

  /** What the tablet says about whether everything is safe. */
  get status(): Locator {
    return this.page.getByRole('banner').getByRole('status')
  }

  /** Says with a few taps what a cause or barrier explains. */
  async links(text: string, button: string, target: string): Promise<void> {
    await this.note(text).getByRole('button', { name: button }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: target }).click()
    // Both cards tell of it: "causa di" on the one, "perché" on the other.
    await expect(this.note(text).filter({ hasText: target })).toHaveCount(2)
  }

  /** Gives a dot in the vote that is on. */
  async gives(item: string): Promise<void> {
    await this.page.getByRole('list', { name: 'Che cosa si vota' }).getByRole('listitem').filter({ hasText: item }).getByRole('button', { name: 'Aggiungi un punto' }).click()
    await expect(this.page.getByRole('main').getByRole('status').filter({ hasText: 'Salvato' })).toBeVisible()
  }

  async losesTheNetwork(): Promise<void> {
    await this.page.context().setOffline(true)
  }

  async hasNetworkAgain(): Promise<void> {
    await this.page.context().setOffline(false)
  }
}
