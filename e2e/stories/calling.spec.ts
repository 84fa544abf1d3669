import { expect, LAPTOP, picture, story, TABLET } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'

story('a table raises its hand, and a facilitator comes', async ({ hall }) => {
  const session = await hall.openSession()
  const [one] = session.tables
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'plenary' })
  const laptop = await hall.device({ viewport: LAPTOP })
  await laptop.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'facilitator')}`)
  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  const bruno = new Participant(await hall.device({ viewport: TABLET }), hall)
  await anna.joins(one?.code ?? '', 'Imprese')
  await bruno.joins(one?.code ?? '', 'Società sportive')

  await anna.page.getByRole('button', { name: 'Chiama il facilitatore' }).click()
  await expect(bruno.page.getByText('Il facilitatore sa che chiedete aiuto')).toBeVisible()
  // The plenary is in front: the call is seen all the same.
  await laptop.getByRole('button', { name: '1 tavolo chiede aiuto' }).click()
  await hall.powerCut()
  await hall.powerBack()
  await laptop.screenshot({ path: picture('calling-desk') })
  await bruno.page.screenshot({ path: picture('calling-table') })
  await laptop.getByRole('button', { name: `Vado io al ${one?.name}` }).click()
  await expect(bruno.page.getByText('Il facilitatore sa che chiedete aiuto')).toHaveCount(0)
  await expect(laptop.getByRole('button', { name: '1 tavolo chiede aiuto' })).toHaveCount(0)
  // Seen, and heard.
  for (const { page } of [anna, bruno]) await expect(page.getByText('Arriva qualcuno ad aiutarvi.').first()).toBeVisible()

  await bruno.page.getByRole('button', { name: 'Chiama il facilitatore' }).click()
  await expect(anna.page.getByText('Arriva qualcuno ad aiutarvi.')).toHaveCount(0)
  await anna.page.getByRole('button', { name: 'Non serve più' }).click()
  await expect(bruno.page.getByRole('button', { name: 'Chiama il facilitatore' })).toBeEnabled()
})
