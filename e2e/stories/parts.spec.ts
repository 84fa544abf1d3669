import { expect, picture, story, TABLET } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'

/** What the page asks for after the board is there, by the name of the file that it comes in. */
const LATER = /\/assets\/(LinkDialog|DialogSheet|MenuSheet|ToastSheet|DragLanes|ShowStep|PlenaryStep|PauseStep|EndedStep|ReportAtTable|ComposerAside|chunk|groups|Steps)[.-]/

story('the Wi-Fi gave out before all of the page had come: what is there is used, the rest comes when it is back', async ({ hall }) => {
  const session = await hall.openSession()
  const begin = (step: string) => hall.api.command(`/sessions/${session.id}/step`, { step })
  await begin('problems')
  const page = await hall.device({ viewport: TABLET })
  const anna = new Participant(page, hall)
  const refused: string[] = []
  await page.route(LATER, (route) => {
    refused.push(route.request().url())
    return route.abort('internetdisconnected')
  })
  await anna.joins(session.tables[0]?.code ?? '', 'Imprese')
  await anna.writes('Problema', 'Gli autobus finiscono alle otto')

  await story.step('a dialog, a lock and a step that have not come take nothing away', async () => {
    await anna.writes('Causa', 'Il contratto scade')
    await anna.note('Il contratto scade').getByRole('button', { name: 'Causa di…' }).click()
    await hall.api.command(`/sessions/${session.id}/locks`, { lock: { on: 'board' }, locked: true })
    await hall.api.command(`/sessions/${session.id}/locks`, { lock: { on: 'board' }, locked: false })
    await expect.poll(() => refused.some((url) => url.includes('LinkDialog')) && refused.some((url) => url.includes('chunk'))).toBe(true)
    await anna.writes('Problema', 'Strade senza alberi')
    await begin('context')
    await expect(page.getByText('Un momento…')).toBeVisible()
    await page.screenshot({ path: picture('parts-missing') })
    await begin('problems')
    await expect(anna.note('Strade senza alberi')).toBeVisible()
    await begin('context')
  })

  await story.step('with the network back each comes by itself, styles and all', async () => {
    await page.unroute(LATER)
    await anna.losesTheNetwork()
    await anna.hasNetworkAgain()
    await expect(page.getByText('Un momento…')).toHaveCount(0)
    await page.screenshot({ path: picture('parts-here') })
    await begin('problems')
    await anna.note('Il contratto scade').getByRole('button', { name: 'Causa di…' }).click()
    await expect(page.getByRole('dialog')).toHaveCSS('position', 'fixed')
    await page.screenshot({ path: picture('parts-dialog') })
    await page.getByRole('dialog').getByRole('button', { name: /Gli autobus/ }).click()
    await expect(anna.note('Il contratto scade').filter({ hasText: 'Gli autobus' })).toHaveCount(2)
    await hall.api.command(`/sessions/${session.id}/locks`, { lock: { on: 'board' }, locked: true })
    await expect(page.locator('p').filter({ hasText: 'La lavagna è ferma per ora' }).first()).toBeVisible()
    await expect(anna.composer).toHaveCount(0)
  })
})
