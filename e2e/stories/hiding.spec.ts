import { Facilitator } from '../cast/facilitator.ts'
import { expect, LAPTOP, picture, story, TABLET } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'
import { PlenaryCanvas } from '../cast/plenaryCanvas.ts'

story('a note that should not be there leaves every screen, is kept through a power cut, and comes back', async ({ hall }) => {
  const session = await hall.openSession()
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'problems' })
  const code = session.tables[0]?.code ?? ''
  const [anna, bruno] = [new Participant(await hall.device({ viewport: TABLET }), hall), new Participant(await hall.device({ viewport: TABLET }), hall)]
  await anna.joins(code, 'Imprese')
  await bruno.joins(code, 'Società sportive')
  await anna.writes('Problema', 'Il numero di telefono del vicino')
  await bruno.writes('Problema', 'Gli autobus finiscono alle otto')
  await expect(bruno.note('Il numero')).toBeVisible()

  const canvas = await PlenaryCanvas.open(hall, session, { viewport: LAPTOP })
  const unwanted = (await canvas.unplaced()).find((id) => canvas.text(id).startsWith('Il numero'))
  if (unwanted === undefined) throw new Error('the note is in the plenary')
  const { x, y } = await canvas.at(unwanted)
  await canvas.page.mouse.click(x, y)
  await canvas.page.screenshot({ path: picture('hide-a-note') })
  await canvas.page.getByRole('button', { name: 'Nascondi a tutti' }).click()
  await expect(canvas.note(unwanted)).toHaveCount(0)
  for (const { page } of [anna, bruno]) await expect(page.getByText('Il numero di telefono')).toHaveCount(0)
  await expect(bruno.note('Gli autobus')).toBeVisible()

  await hall.powerCut()
  await hall.powerBack()
  const marta = new Facilitator(await hall.device({ viewport: LAPTOP }), hall)
  await marta.page.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'facilitator')}`)
  await marta.page.getByRole('button', { name: 'Note tolte dagli schermi' }).click()
  await expect(marta.page.getByRole('dialog')).toContainText('Il numero di telefono del vicino')
  await marta.page.screenshot({ path: picture('hidden-notes') })
  await marta.page.getByRole('button', { name: 'Mostra di nuovo «Il numero' }).click()
  await expect(marta.page.getByText('Nessuna nota è tolta dagli schermi')).toBeVisible()
  await expect(anna.note('Il numero')).toContainText('Tua')
  await expect(canvas.note(unwanted)).toHaveCount(1)
})
