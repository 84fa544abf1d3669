import type { Page } from '@playwright/test'
import { expect, LAPTOP, picture, story, TABLET, type Hall } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'
import { ORGANISER_KEY } from '../cast/server.ts'

/** Makes an invitation in the facilitator's panel and returns its link. */
async function invites(page: Page, hall: Hall, name: string, role: RegExp, more: () => Promise<void> = async () => {}): Promise<string> {
  await page.getByRole('button', { name: 'Invita', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nome, o a che cosa serve').fill(name)
  await dialog.getByRole('radio', { name: role }).check()
  await more()
  await dialog.getByRole('button', { name: 'Crea il link' }).click()
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue()
  await dialog.getByRole('button', { name: 'Fatto' }).click()
  return link.replace(/^http:\/\/[^/]+/, hall.origin)
}

story('a table facilitator helps at one table, an expert reads, and who is revoked is out', async ({ hall }) => {
  const session = await hall.openSession()
  const [one, two] = session.tables
  await hall.api.command(`/sessions/${session.id}/step`, { step: 'problems' })
  const laptop = await hall.device({ viewport: LAPTOP })
  await laptop.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'facilitator')}`)
  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  await anna.joins(two?.code ?? '', 'Imprese')
  await anna.writes('Problema', 'I capannoni disperdono calore')

  const forTable = await invites(laptop, hall, 'Giulia', /^Facilitatore di tavolo/, async () => {
    await laptop.getByLabel('Quale tavolo').selectOption('Tavolo 2')
    await laptop.getByRole('radio', { name: 'per una settimana' }).check()
    await laptop.screenshot({ path: picture('invite-table-facilitator') })
  })
  await expect(laptop.getByText('Facilitatore di tavolo · Tavolo 2 · fino al')).toBeVisible()
  await laptop.screenshot({ path: picture('invitations') })
  const forExpert = await invites(laptop, hall, 'Prof. Bianchi', /^Esperto/)

  const giulia = await hall.device({ viewport: TABLET })
  await giulia.goto(forTable)
  await expect(giulia.getByRole('article').filter({ hasText: 'I capannoni' })).toBeVisible()
  // What others wrote is theirs, but for whoever leads here.
  await giulia.getByRole('button', { name: /^Azioni.*I capannoni/ }).click()
  await expect(giulia.getByRole('menuitem', { name: 'Elimina' })).toBeVisible()
  await giulia.screenshot({ path: picture('table-facilitator') })
  await giulia.keyboard.press('Escape')
  await giulia.goto(`${hall.origin}/t/${one?.id}?as=staff`)
  await expect(giulia.getByText('Non sei a questo tavolo')).toBeVisible()
  await giulia.goto(`${hall.origin}/s/${session.id}`)
  await giulia.getByRole('link', { name: 'Vai alla tua pagina' }).click()
  await expect(giulia).toHaveURL(new RegExp(`/t/${two?.id}`))

  const expert = await hall.device({ viewport: LAPTOP })
  await expert.goto(forExpert)
  await expect(expert.getByText('I capannoni disperdono calore')).toBeVisible()
  await laptop.getByRole('button', { name: 'Revoca l’invito di Prof. Bianchi' }).click()
  await laptop.getByRole('dialog').getByRole('button', { name: 'Revoca' }).click()
  await expect(expert.getByText('I capannoni disperdono calore')).toHaveCount(0)
})

story('the lab is invited once, to all sessions of a process, also to those that come later', async ({ hall }) => {
  const first = await hall.openSession()
  const organiser = await hall.device({ viewport: LAPTOP })
  await organiser.goto(`${hall.origin}/enter#${ORGANISER_KEY}`)
  const link = await invites(organiser, hall, 'Laboratorio', /^Laboratorio/)
  await organiser.screenshot({ path: picture('process-invitations') })
  const second = await hall.openSession()

  const lab = await hall.device({ viewport: LAPTOP })
  await lab.goto(link)
  await expect(lab.getByRole('heading', { level: 1, name: 'Prato Carbon Neutral' })).toBeVisible()
  await expect(lab.getByRole('button', { name: /sessione/ })).toHaveCount(0)
  await lab.screenshot({ path: picture('process-for-lab') })
  await lab.locator(`a[href="/s/${second.id}/outline"]`).click()
  await expect(lab.getByRole('heading', { level: 1 })).toBeVisible()
  await lab.goto(`${hall.origin}/s/${first.id}/outline`)
  await expect(lab.getByRole('heading', { level: 1 })).toBeVisible()

  await organiser.getByRole('button', { name: 'Revoca l’invito di Laboratorio' }).click()
  await organiser.getByRole('dialog').getByRole('button', { name: 'Revoca' }).click()
  await lab.goto(`${hall.origin}/s/${first.id}/outline`)
  await expect(lab.getByText('Questo link non è valido, o è stato revocato')).toBeVisible()
  await lab.screenshot({ path: picture('lab-revoked') })
})
