import { expect, type Locator, type Page } from '@playwright/test'

/** The screen that the whole room looks at. */
export class Projector {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async opens(link: string): Promise<void> {
    await this.page.goto(link)
    await expect(this.page).toHaveURL(/\/plenary\?display/)
  }

  /** Height in pixels of the smallest text that is shown among these. */
  async smallestText(texts: Locator): Promise<number> {
    const heights = await texts.evaluateAll((elements) =>
      elements.filter((element) => element.checkVisibility()).map((element) => {
        const scale = element.getBoundingClientRect().width / (element as HTMLElement).offsetWidth
        return Number.parseFloat(getComputedStyle(element).fontSize) * scale
      }),
    )
    return Math.min(...heights)
  }
}
