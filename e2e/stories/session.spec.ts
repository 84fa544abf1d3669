import { clusterIds, mirrorNotesOf, placementsOf, readCluster } from '../../shared/document/plenaryDocument.ts'
import type { Step } from '../../shared/process/definition.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { Facilitator } from '../cast/facilitator.ts'
import { expect, LAPTOP, PHONE, picture, PROJECTOR, story, TABLET, TABLET_UPRIGHT } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'
import { Projector } from '../cast/projector.ts'
import { stockClient } from '../cast/stockClient.ts'

/** Steps that this evening adds to the process's own programme. */
const ALONE: Step = { mode: 'write', id: 'alone', tool: 'problem-definition', lanes: ['problem'], privately: true, minutes: 5, title: { it: 'Prima ognuno per sé', en: 'First each alone' } }
const VOTE: Step = { mode: 'vote', id: 'vote', minutes: 10, title: { it: 'Da dove cominciamo', en: 'Where we begin' } }

story('a whole evening, from the organiser’s link to the vote: private writing, a power cut, a lock, reports, clusters, a merge', async ({ hall }) => {
  story.setTimeout(300_000)
  const facilitator = new Facilitator(await hall.device({ viewport: LAPTOP }), hall)
  const projector = new Projector(await hall.device({ viewport: PROJECTOR }))
  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  const bruno = new Participant(await hall.device({ viewport: TABLET_UPRIGHT }), hall)
  const carla = new Participant(await hall.device({ viewport: TABLET }), hall)
  const dario = new Participant(await hall.device({ viewport: PHONE }), hall)

  await facilitator.opensTheOrganisersLink()
  const session = await facilitator.opensASession()
  const [energy, mobility] = session.tables
  if (energy === undefined || mobility === undefined) throw new Error('a session of the Prato process has a table a topic')
  await projector.opens(await facilitator.invitesTheProjector())
  for (const [step, after] of [[ALONE, 'three-n'], [VOTE, 'plenary']] as const) {
    await hall.api.command(`/sessions/${session.id}/programme`, { edit: { do: 'add', step, after } })
  }
  const giulia = await hall.device({ viewport: TABLET })
  await giulia.goto(`${hall.origin}/enter#${await hall.api.invite(session.id, 'tableFacilitator', { tableId: energy.id })}`)

  await story.step('participants join in two taps and hear what the session is about', async () => {
    await anna.joins(energy.code, 'Imprese')
    await bruno.joins(energy.code, 'Società sportive')
    await carla.joins(mobility.code, 'Consiglio comunale degli studenti')
    for (const { page } of [anna, bruno, carla, projector]) await expect(page.getByText('Prato vuole essere neutrale per il clima entro il 2030').first()).toBeVisible()
    expect(await anna.page.evaluate(() => window.isSecureContext)).toBe(false)
  })

  await story.step('one tap starts the 3N step on every screen, and the clock runs', async () => {
    await facilitator.startsTheNextStep()
    for (const { page } of [anna, bruno, carla, projector]) await expect(page.getByText('Tavoli: strumento 3N (now, near, next)').first()).toBeVisible()
    await facilitator.startsTheClock()
    await expect(anna.page.getByRole('timer')).toContainText('39:')
  })

  await story.step('what one writes, the others at the table see; the other table does not', async () => {
    await anna.writes('Iniziativa in corso', 'Il capannone nuovo ha già i pannelli sul tetto')
    await bruno.choosesKind('Iniziativa in corso')
    await expect(bruno.note('Il capannone nuovo')).toBeVisible()
    await bruno.writes('Nei prossimi due anni', 'Rifacciamo le luci del campo con il bando regionale')
    await carla.writes('Tra cinque e otto anni', 'A scuola si arriva in bici da ogni quartiere 🚲')
    await expect(carla.note('Il capannone nuovo')).toHaveCount(0)
  })

  await story.step('a late-comer lands where the room is', async () => {
    await dario.joins(mobility.code, 'Enti, imprese e associazioni della cultura')
    await expect(dario.page.getByText('Tavoli: strumento 3N (now, near, next)').first()).toBeVisible()
    await dario.choosesKind('Tra cinque e otto anni')
    await expect(dario.note('A scuola si arriva in bici')).toBeVisible()
  })

  await story.step('each alone, until the table’s facilitator shows one table, and the lead the others', async () => {
    await facilitator.startsTheNextStep()
    await expect(anna.page.getByText('Solo tu vedi queste note')).toBeVisible()
    await anna.writes('Problema', 'Scritta da sola: d’inverno si gela')
    await dario.writes('Problema', 'Scritta da solo: i concerti finiscono a mezzanotte')
    await expect(bruno.note('Scritta da sola')).toHaveCount(0)
    await giulia.getByRole('button', { name: 'Mostra le note' }).click()
    await giulia.getByRole('dialog').getByRole('button', { name: 'Mostra', exact: true }).click()
    await bruno.choosesKind('Problema')
    await expect(bruno.note('Scritta da sola')).toBeVisible()
    await expect(carla.note('Scritta da solo')).toHaveCount(0)
    await facilitator.page.getByRole('button', { name: 'Mostra le note' }).click()
    await facilitator.page.getByRole('dialog').getByRole('button', { name: 'Mostra', exact: true }).click()
    await expect(carla.note('Scritta da solo')).toBeVisible()
  })

  await story.step('problems, a cause and a barrier with its link', async () => {
    await facilitator.startsTheNextStep()
    await anna.writes('Problema', 'Le bollette delle palestre sono raddoppiate')
    await anna.writes('Causa', 'Gli impianti hanno trent’anni')
    await anna.links('Gli impianti hanno', 'Causa di…', 'Le bollette delle palestre')
    await bruno.writes('Barriera', 'Il bando chiede garanzie che una società piccola non ha')
    await carla.writes('Problema', 'L’ultimo autobus parte prima che finiscano gli allenamenti')
  })

  await story.step('a tablet loses the Wi-Fi and the server loses its power; nobody loses a word', async () => {
    await bruno.losesTheNetwork()
    await bruno.writes('Barriera', 'Scritta senza rete: nessuno sa a chi chiedere')
    await bruno.writes('Problema', 'Scritta senza rete: i contatori sono illeggibili')
    await bruno.writes('Problema', 'Scritta senza rete: la caldaia è unica per due squadre')
    await expect(bruno.status).toContainText('Non ancora inviate: 3 note')
    await expect(carla.status).toContainText('Salvato')

    await hall.powerCut()
    await carla.writes('Causa', 'Scritta senza server: gli orari li decide la regione')
    await hall.powerBack()
    await bruno.hasNetworkAgain()
    await expect(carla.status).toContainText('Salvato')
    await expect(bruno.status).toContainText('Salvato')
    await expect(anna.note('Scritta senza rete: i contatori')).toBeVisible()
    await bruno.page.reload()
    await bruno.choosesKind('Problema')
    await expect(bruno.note('Scritta senza rete')).toHaveCount(2)
  })

  await story.step('a column is closed; what a tablet without network wrote there comes late, and is kept', async () => {
    await dario.losesTheNetwork()
    await facilitator.locks('Problemi')
    await expect(carla.page.getByText('Chiusa per ora: si legge')).toBeVisible()
    await dario.writes('Problema', 'Scritta dopo: mancano le rastrelliere')
    await dario.hasNetworkAgain()
    await expect(carla.note('Scritta dopo: mancano')).toContainText('arrivata dopo')
    await facilitator.page.getByRole('button', { name: /^Decidi che cosa fare/ }).click()
    await facilitator.page.getByRole('button', { name: 'Tieni «Scritta dopo' }).click()
    await facilitator.page.getByRole('button', { name: 'Fatto' }).click()
    await facilitator.page.getByRole('button', { name: 'Riapri tutto' }).click()
    await expect(carla.note('Scritta dopo: mancano')).not.toContainText('arrivata dopo')
  })

  await story.step('after the break a table reports what it chose, and the wall shows it', async () => {
    await facilitator.startsTheNextStep()
    for (const { page } of [anna, projector]) await expect(page.getByRole('heading', { name: 'Pausa' }).first()).toBeVisible()
    await facilitator.startsTheNextStep()
    await anna.page.getByRole('button', { name: /^Riportiamo «Le bollette/ }).click()
    await facilitator.page.getByRole('button', { name: `Comincia: ${energy.name}` }).click()
    await anna.page.getByRole('button', { name: 'Scorri da questo tablet' }).click()
    await anna.page.getByRole('button', { name: 'Mostra la prima' }).click()
    await expect(projector.page.getByText('Le bollette delle palestre sono raddoppiate')).toBeVisible()
    await expect(projector.page.getByRole('list', { name: 'Perché' })).toContainText('Gli impianti hanno trent’anni')
    await expect(carla.page.getByText('Le bollette delle palestre sono raddoppiate')).toBeVisible()
    await projector.page.screenshot({ path: picture('evening-report') })
  })

  await story.step('a note shows on the projector’s plenary', async () => {
    await facilitator.startsTheNextStep()
    await expect(projector.page.getByText('Plenaria: cause e barriere').first()).toBeVisible()
    await expect(carla.page.getByRole('heading', { name: 'Guarda il proiettore' })).toBeVisible()
  })

  await story.step('the facilitator makes a cluster, and the room sees it', async () => {
    await facilitator.clusters(['Le bollette delle palestre', 'la caldaia è unica'], 'Impianti vecchi')
    await expect(projector.page.getByText('Impianti vecchi').first()).toBeVisible()
    await carla.page.getByRole('link', { name: 'Apri la plenaria come elenco' }).click()
    await expect(carla.page.getByRole('heading', { name: /Impianti vecchi/ })).toBeVisible()
  })

  await story.step('the plenary holds every note once, with its table and category', async () => {
    const reader = await hall.api.join(mobility.code, ['students'])
    const plenary = stockClient(hall.api.origin, roomName({ kind: 'plenary', sessionId: session.id }), reader.token)
    await plenary.synced
    const notes = [...mirrorNotesOf(plenary.doc).values()].map(({ text, table, category, lane }) => ({ text, table, category, lane }))
    expect(notes).toHaveLength(14)
    expect(notes).toContainEqual({ text: 'Scritta senza rete: la caldaia è unica per due squadre', table: energy.id, category: 'sport', lane: 'problem' })
    expect(new Set(notes.map(({ text }) => text)).size).toBe(14)
    const [cluster] = clusterIds(plenary.doc)
    if (cluster === undefined) throw new Error('no cluster in the plenary')
    expect(readCluster(plenary.doc, cluster)).toMatchObject({ title: 'Impianti vecchi', deleted: false })
    expect([...placementsOf(plenary.doc).values()].filter((placement) => placement.in === 'cluster' && placement.cluster === cluster)).toHaveLength(2)
    plenary.leave()
  })

  await story.step('two that say the same become one, said twice', async () => {
    await facilitator.merges(['Scritta da sola', 'la caldaia è unica'])
    await expect(facilitator.page.getByRole('region', { name: 'Selezione' })).toContainText('detto 2 volte, a 1 tavolo, da 2 categorie')
    await facilitator.page.screenshot({ path: picture('evening-merged') })
  })

  await story.step('the room votes, and sees what it chose', async () => {
    await facilitator.startsTheNextStep()
    await carla.page.getByRole('link', { name: 'Torna al tavolo' }).click()
    await facilitator.opensAVote('Da quale problema cominciamo?')
    for (const { page } of [anna, carla, projector]) await expect(page.getByRole('heading', { name: 'Da quale problema cominciamo?' })).toBeVisible()
    for (const who of [anna, carla]) await who.gives('Le bollette delle palestre')
    await facilitator.page.getByRole('button', { name: 'Chiudi la votazione' }).click()
    await facilitator.page.getByRole('dialog').getByRole('button', { name: 'Chiudi la votazione' }).click()
    await expect(projector.page.getByRole('listitem').filter({ hasText: 'Le bollette delle palestre' })).toContainText('2')
    await projector.page.screenshot({ path: picture('evening-vote') })
    // What follows the last step is the end; nobody is asked for another vote.
    await expect(facilitator.page.getByRole('dialog')).toHaveCount(0)
    await expect(facilitator.page.getByRole('navigation').getByRole('button', { name: 'Chiudi la sessione' })).toBeVisible()
  })

  hall.expectNoThirdParty()
})
