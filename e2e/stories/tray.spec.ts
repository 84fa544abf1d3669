import type { Page } from '@playwright/test'
import type { Step } from '../../shared/process/definition.ts'
import { PRATO } from '../../shared/process/prato.ts'
import { expect, LAPTOP, PHONE, picture, PROJECTOR, story, TABLET, TABLET_UPRIGHT, type Hall } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'
import { Projector } from '../cast/projector.ts'

const ALONE: Step = { mode: 'write', id: 'alone', tool: 'problem-definition', privately: true, minutes: 10, title: { it: 'Prima ognuno per sé', en: 'First each alone' } }
const AGAIN: Step = { ...ALONE, id: 'again', title: { it: 'Ancora una volta per sé', en: 'Once more alone' } }

/** A session that begins with private writing, and a laptop that leads it. */
async function begin(hall: Hall): Promise<{ code: string; neighbours: string; sessionId: string; laptop: Page; displayLink: string }> {
  const session = await hall.api.createSession({ programme: [ALONE, AGAIN, ...PRATO.programme] })
  const laptop = await hall.device({ viewport: LAPTOP })
  await laptop.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'facilitator')}`)
  const displayLink = `${hall.origin}/enter#${await hall.api.invite(session.id, 'display')}`
  const [first, second] = session.tables
  return { code: first?.code ?? '', neighbours: second?.code ?? '', sessionId: session.id, laptop, displayLink }
}

story('what people write alone only they see, until the facilitator shows it to all in one move', async ({ hall }) => {
  story.setTimeout(150_000)
  const { code, neighbours, laptop, displayLink } = await begin(hall)
  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  const bruno = new Participant(await hall.device({ viewport: TABLET_UPRIGHT }), hall)
  const carla = new Participant(await hall.device({ viewport: PHONE }), hall)
  const projector = new Projector(await hall.device({ viewport: PROJECTOR }))
  await projector.opens(displayLink)
  await anna.joins(code, 'Imprese')
  await bruno.joins(code, 'Società sportive')
  await carla.joins(neighbours, 'Consiglio comunale degli studenti')

  await story.step('each writes alone, and is told so', async () => {
    await expect(anna.page.getByText('Solo tu vedi queste note')).toBeVisible()
    await anna.writes('Problema', 'Gli autobus non passano dopo le otto')
    await anna.writes('Causa', 'Il gestore non ha autisti')
    await bruno.writes('Problema', 'La palestra è gelata')
    await carla.writes('Problema', 'Mancano i tecnici')
    await expect(anna.page.getByText('Il tavolo vedrà 2 note, senza il tuo nome ma con la tua categoria.')).toBeVisible()
    await expect(bruno.note('Gli autobus')).toHaveCount(0)
    await expect(anna.page.getByRole('button', { name: 'Causa di…' })).toHaveCount(0)
  })

  await story.step('the ready check counts, over a reload too, and the wall tells numbers alone', async () => {
    await anna.page.getByRole('button', { name: 'Ho finito' }).click()
    await expect(anna.page.getByRole('button', { name: 'Hai finito' })).toHaveAttribute('aria-pressed', 'true')
    await expect(anna.status).toHaveText('Salvato')
    await anna.page.reload()
    await expect(anna.page.getByRole('button', { name: 'Hai finito' })).toBeVisible()
    await expect(anna.note('Gli autobus')).toBeVisible()
    await expect(anna.status).toHaveText('Salvato')
    await expect(laptop.getByRole('status').filter({ hasText: '1 di 3 hanno finito' })).toBeVisible()
    await expect(projector.page.getByText('1 di 2 hanno finito')).toBeVisible()
    await expect(projector.page.getByText('Gli autobus')).toHaveCount(0)
    for (const [page, name] of [[anna.page, 'tablet'], [bruno.page, 'upright'], [carla.page, 'phone'], [laptop, 'desk'], [projector.page, 'wall']] as const) {
      await page.screenshot({ path: picture(`tray-${name}`) })
    }
  })

  await story.step('one note may go ahead of the others', async () => {
    await bruno.writes('Barriera', 'Nessuno apre la porta')
    await bruno.note('Nessuno apre').getByRole('button', { name: /^Azioni/ }).click()
    await bruno.page.getByRole('menuitem', { name: 'Mostra subito al tavolo' }).click()
    await expect(bruno.note('Nessuno apre')).toContainText('Il tavolo la vede già')
    await bruno.page.screenshot({ path: picture('tray-shown') })
  })

  await story.step('a tablet is offline when the reveal comes; a note is half written', async () => {
    await bruno.losesTheNetwork()
    await bruno.writes('Suggerimento', 'Scritta senza rete')
    await anna.choosesKind('Problema')
    await anna.composer.fill('una frase a metà')
    await laptop.getByRole('button', { name: 'Mostra le note' }).click()
    await expect(laptop.getByRole('dialog')).toContainText('2 persone non hanno ancora finito.')
    await laptop.screenshot({ path: picture('tray-confirm') })
    await laptop.getByRole('dialog').getByRole('button', { name: 'Mostra', exact: true }).click()
    await expect(laptop.getByRole('dialog')).toHaveCount(0)
    await expect(laptop.getByRole('button', { name: 'Mostra le note' })).toHaveCount(0)
  })

  await story.step('everything is at its table, each its author’s, the late one marked', async () => {
    await expect(anna.note('La palestra è gelata')).toBeVisible()
    await expect(anna.note('Nessuno apre la porta')).toHaveCount(1)
    await expect(anna.note('Mancano i tecnici')).toHaveCount(0)
    await expect(anna.composer).toHaveValue('una frase a metà')
    await expect(anna.page.getByText('Solo tu vedi queste note')).toHaveCount(0)
    await bruno.hasNetworkAgain()
    await expect(anna.note('Scritta senza rete')).toContainText('arrivata dopo')
    await anna.page.screenshot({ path: picture('tray-revealed') })
    await anna.note('Gli autobus').getByRole('button', { name: /^Azioni/ }).click()
    await expect(anna.page.getByRole('menuitem', { name: 'Elimina' })).toBeVisible()
    await anna.page.keyboard.press('Escape')
    await anna.note('La palestra').getByRole('button', { name: /^Azioni/ }).click()
    await expect(anna.page.getByRole('menuitem', { name: 'Elimina' })).toHaveCount(0)
    await anna.page.keyboard.press('Escape')
  })

  await story.step('the facilitator hides the categories everywhere', async () => {
    await expect(anna.note('La palestra')).toContainText('Società sportive')
    await laptop.getByRole('switch', { name: 'Le categorie si vedono sulle note' }).click()
    await expect(anna.note('La palestra')).toContainText('Di qualcuno al tavolo')
    await expect(anna.note('La palestra')).not.toContainText('Società sportive')
  })
})

story('one table is shown before the others, the next private step has a fresh tray, and a table facilitator shows their own', async ({ hall }) => {
  const { code, neighbours, sessionId, laptop } = await begin(hall)
  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  const carla = new Participant(await hall.device({ viewport: TABLET }), hall)
  await anna.joins(code, 'Imprese')
  await carla.joins(neighbours, 'Consiglio comunale degli studenti')
  await anna.writes('Problema', 'Gli autobus non passano')
  await carla.writes('Problema', 'Mancano i tecnici')
  await laptop.getByRole('listitem').filter({ hasText: 'Tavolo 1' }).getByRole('button', { name: 'Mostra solo queste' }).click()
  await laptop.getByRole('dialog').getByRole('button', { name: 'Mostra', exact: true }).click()
  await expect(anna.page.getByText('Solo tu vedi queste note')).toHaveCount(0)
  await expect(anna.note('Gli autobus')).toBeVisible()
  await expect(carla.page.getByText('Solo tu vedi queste note')).toBeVisible()

  await hall.api.command(`/sessions/${sessionId}/step`, { step: 'again' })
  await expect(anna.page.getByText('Solo tu vedi queste note')).toBeVisible()
  await expect(anna.note('Gli autobus')).toHaveCount(0)
  await anna.writes('Problema', 'Secondo giro')
  await carla.writes('Problema', 'Secondo giro, di là')

  // Whoever helps at a table shows what was written there, and nowhere else.
  const [table] = (await hall.api.session(sessionId)).tables
  const giulia = await hall.device({ viewport: TABLET })
  await giulia.goto(`${hall.origin}/enter#${await hall.api.invite(sessionId, 'tableFacilitator', { tableId: table?.id ?? '' })}`)
  await expect(giulia.getByText('0 di 1 ha finito')).toBeVisible()
  await expect(giulia.getByRole('button', { name: 'Mostra le note' })).toBeVisible()
  await giulia.screenshot({ path: picture('tray-table-facilitator') })
  await giulia.getByRole('button', { name: 'Mostra le note' }).click()
  await expect(giulia.getByRole('dialog')).toContainText('Mostri le note di Tavolo 1?')
  await giulia.getByRole('dialog').getByRole('button', { name: 'Mostra', exact: true }).click()
  await expect(giulia.getByRole('article').filter({ hasText: 'Secondo giro' })).toHaveCount(1)
  await expect(anna.page.getByText('Solo tu vedi queste note')).toHaveCount(0)
  await expect(carla.page.getByText('Solo tu vedi queste note')).toBeVisible()
  // What was never shown of the first step is not forgotten there.
  await hall.api.command(`/sessions/${sessionId}/step`, { step: 'three-n' })
  await expect(laptop.getByText('Restano note private di «Prima ognuno per sé».')).toBeVisible()
  for (const step of ['Prima ognuno per sé', 'Ancora una volta per sé']) {
    await expect(laptop.getByText(`Restano note private di «${step}».`)).toBeVisible()
    await laptop.getByRole('button', { name: 'Mostra le note' }).click()
    await laptop.getByRole('dialog').getByRole('button', { name: 'Mostra', exact: true }).click()
    await expect(laptop.getByRole('dialog')).toHaveCount(0)
  }
  await hall.api.command(`/sessions/${sessionId}/step`, { step: 'problems' })
  await expect(anna.note('Secondo giro')).toBeVisible()
  await expect(carla.note('Secondo giro, di là')).toBeVisible()
  await expect(carla.note('Mancano i tecnici')).toBeVisible()
})
