import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import readXlsx from 'read-excel-file/node'
import * as v from 'valibot'
import { PlanDocument } from '../../shared/api/plan.ts'
import { ProcessDetail } from '../../shared/api/schemas.ts'
import { newId, type CommandId } from '../../shared/ids.ts'
import { expectAccessible } from '../cast/accessible.ts'
import { expect, LAPTOP, PHONE, picture, story } from '../cast/hall.ts'

story('the lab completes the plan’s tables, and takes them away as Word, Excel and JSON', async ({ hall }) => {
  story.setTimeout(180_000)
  const example = await hall.api.call('POST', '/examples', ProcessDetail, { commandId: newId<CommandId>(), language: 'it' })
  const { path } = (await hall.api.command(`/processes/${example.id}/invitations`, { role: 'lab', name: 'Il laboratorio' })) as { path: string }
  const lab = await hall.device({ viewport: LAPTOP })
  await lab.goto(`${hall.origin}${path}`)
  await expect(lab.getByRole('heading', { level: 1 })).toBeVisible()
  await lab.goto(`${hall.origin}/p/${example.id}/plan`)
  const tables = lab.getByRole('navigation', { name: 'Tabelle' })
  const add = (name: string) => lab.getByRole('button', { name, exact: true }).click()
  const write = async (field: string, text: string) => lab.getByRole('textbox', { name: field, exact: true }).fill(text)

  await story.step('a barrier, in its place between the others', async () => {
    await add('Aggiungi una frase')
    await write('Frase', 'Gli inquilini non decidono i lavori')
    await lab.getByLabel('Leva', { exact: true }).selectOption({ label: 'Misure fiscali' })
    await expect(lab.getByRole('row').filter({ hasText: 'Gli inquilini non decidono i lavori' }).filter({ hasText: 'Misure fiscali' })).toContainText('senza fonte')
    await lab.screenshot({ path: picture('plan-barriers'), fullPage: true })
    await expectAccessible(lab)
    await lab.getByRole('button', { name: 'Chiudi', exact: true }).click()
  })

  await story.step('a network, an indicator that measures an action, an intervention with co-benefits', async () => {
    await tables.getByRole('button', { name: /Portatori/ }).click()
    await add('Aggiungi una rete')
    await write('Rete', '=SUM(A1) Parrocchie')
    await write('Descrizione della rete', 'Oratori e doposcuola')
    await write('Invitati', '8 parrocchie')
    await write('Presenti', '5 parrocchie')
    await lab.getByLabel('Influenza', { exact: true }).selectOption({ label: 'Medio' })
    await lab.getByLabel('Interesse', { exact: true }).selectOption({ label: 'Alto' })
    await tables.getByRole('button', { name: /Indicatori/ }).click()
    await add('Aggiungi un indicatore')
    await write('Numero', '9.9')
    await write('Nome dell’indicatore', 'Famiglie raggiunte')
    await write('Unità di misura', 'famiglie')
    await write('Obiettivo 2030', '1.200,5')
    await write('Obiettivo 2027', 'molte')
    await lab.getByRole('textbox', { name: 'Obiettivo 2027' }).blur()
    await expect(lab.getByText('Qui non c’è un numero. Non è stato scritto niente.')).toBeVisible()
    await write('Obiettivo 2027', '1.200')
    await lab.getByRole('textbox', { name: 'Obiettivo 2027' }).blur()
    await expect(lab.getByRole('button', { name: 'No, 1,2', exact: true })).toBeVisible() // it may have been meant the other way
    await write('Obiettivo 2027', '600')
    await lab.getByRole('checkbox', { name: 'Un anno di bus a chiamata per i turni' }).check()
    await expect(lab.getByRole('row').filter({ hasText: 'Famiglie raggiunte' })).toContainText('1.200,5 famiglie')
    await lab.screenshot({ path: picture('plan-indicators'), fullPage: true })
    await tables.getByRole('button', { name: /C-2\.1/ }).click()
    await add('Aggiungi un intervento')
    await write('Nome dell’intervento', 'Portinaia di quartiere')
    await lab.getByRole('checkbox', { name: 'Meno rumore' }).check()
    await expect(lab.getByRole('row').filter({ hasText: 'Portinaia di quartiere' })).toContainText('Meno rumore')
    await expectAccessible(lab)
  })

  await story.step('what was removed comes back, and levers go where the lab says', async () => {
    await lab.getByRole('button', { name: 'Togli', exact: true }).click()
    await expect(lab.getByText('Portinaia di quartiere').first()).toBeVisible() // in the word about it
    await lab.getByRole('button', { name: 'Annulla', exact: true }).click()
    await expect(lab.getByRole('row').filter({ hasText: 'Portinaia di quartiere' })).toBeVisible()
    await tables.getByRole('button', { name: 'Leve', exact: true }).click()
    await lab.getByLabel('Misure fiscali', { exact: true }).selectOption({ label: 'Governance e politiche' })
    await lab.getByLabel('Leve nei file').selectOption({ label: 'Della missione europea' })
    await tables.getByRole('button', { name: /Barriere/ }).click()
    await expect(lab.getByRole('row').filter({ hasText: 'Gli inquilini' })).toContainText('Governance e politiche')
    await lab.getByLabel('Leve nei file').selectOption({ label: 'Del processo' })
    await expect(lab.getByRole('status').filter({ hasText: 'Salvato' })).toBeVisible()
  })

  const taken = async (file: string): Promise<Buffer> => {
    const downloading = lab.waitForEvent('download')
    await lab.getByRole('button', { name: `Scarica ${file}` }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+-\d{4}-\d\d-\d\d\.(docx|xlsx|json)$/)
    await expect(lab.getByText(`${download.suggestedFilename()} è pronto.`)).toBeVisible()
    return readFileSync(await download.path())
  }

  await story.step('the files tell what the board tells, to others’ readers too', async () => {
    const board = v.parse(PlanDocument, JSON.parse((await taken('JSON')).toString('utf8')))
    const words = (await mammoth.extractRawText({ buffer: await taken('Word') })).value
    const sheets = new Map((await readXlsx(await taken('Excel'))).map(({ sheet, data }) => [sheet, data]))
    const parts = board.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.parts)))
    for (const { text } of parts) for (const line of text.split('\n')) expect(words).toContain(line)
    for (const { columns } of board.tables) for (const { heading, section } of columns) expect(words).toContain(section ?? heading)
    for (const { number, text } of board.notes) expect(words).toContain(`${number}  ${text}`)
    const stakeholders = sheets.get('A-3 Portatori di interesse') ?? []
    expect(stakeholders.find(([network]) => network === '=SUM(A1) Parrocchie')).toEqual(['=SUM(A1) Parrocchie', 'Oratori e doposcuola', '8 parrocchie', '5 parrocchie', 'Medio', 'Alto', 'senza fonte'])
    const indicator = (sheets.get('B-3.1 Indicatori di impatto') ?? []).find((row) => row.includes('Famiglie raggiunte'))
    expect(indicator?.slice(1, 7)).toEqual(['Un anno di bus a chiamata per i turni', '9.9', 'Famiglie raggiunte', 'da completare', 600, 1200.5])
    const barriers = board.tables.find(({ id }) => id === 'a3-barriers')
    const numbers = new Map(board.notes.map(({ id, number }) => [id, number]))
    for (const [at, row] of (barriers?.rows ?? []).entries()) {
      const told = String(sheets.get('A-3 Barriere per tema e leva di')?.[at + 1]?.at(-1) ?? '')
      for (const source of row.sources) expect(told).toContain(`${numbers.get(source)}`)
    }
  })

  await story.step('a colleague on a phone reads the same, in English and dark', async () => {
    const phone = await hall.device({ viewport: PHONE, locale: 'en-GB', colorScheme: 'dark' })
    await phone.goto(`${hall.origin}${path}`)
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible()
    await phone.goto(`${hall.origin}/p/${example.id}/plan?table=b1-1`)
    await expect(phone.getByRole('heading', { name: 'B-1.1 Impact pathways' })).toBeVisible()
    await phone.screenshot({ path: picture('plan-phone'), fullPage: true })
    await expectAccessible(phone)
    await lab.goto(`${hall.origin}/p/${example.id}/plan?table=b2-2`)
    await expect(lab.getByRole('rowheader', { name: 'Costi totali e costi per unità di CO2e' }).first()).toBeVisible()
    await lab.screenshot({ path: picture('plan-outline') })
  })
})
