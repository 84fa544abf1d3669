import { clusterIds, mirrorNotesOf, placementsOf, readCluster } from '../../shared/document/plenaryDocument.ts'
import { roomName } from '../../shared/wire/rooms.ts'
import { Facilitator } from '../cast/facilitator.ts'
import { expect, LAPTOP, PROJECTOR, story, TABLET, TABLET_UPRIGHT } from '../cast/hall.ts'
import { Participant } from '../cast/participant.ts'
import { Projector } from '../cast/projector.ts'
import { stockClient } from '../cast/stockClient.ts'

story('a listening session, from the organiser’s link to clusters on the projector, with a power cut in the middle', async ({ hall }) => {
  story.setTimeout(180_000)
  const facilitator = new Facilitator(await hall.device({ viewport: LAPTOP }), hall)
  const projector = new Projector(await hall.device({ viewport: PROJECTOR }))
  const anna = new Participant(await hall.device({ viewport: TABLET }), hall)
  const bruno = new Participant(await hall.device({ viewport: TABLET_UPRIGHT }), hall)
  const carla = new Participant(await hall.device({ viewport: TABLET }), hall)

  await facilitator.opensTheOrganisersLink()
  const session = await facilitator.opensASession()
  const [energy, mobility] = session.tables
  if (energy === undefined || mobility === undefined) throw new Error('a session of the Prato process has a table a topic')
  await projector.opens(await facilitator.invitesTheProjector())

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

  await story.step('a note shows on the projector’s plenary', async () => {
    await facilitator.startsTheNextStep()
    for (const { page } of [anna, projector]) await expect(page.getByRole('heading', { name: 'Pausa' }).first()).toBeVisible()
    await facilitator.startsTheNextStep()
    await expect(projector.page.getByText('Plenaria: i tavoli riportano i problemi').first()).toBeVisible()
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
    expect(notes).toHaveLength(11)
    expect(notes).toContainEqual({ text: 'Scritta senza rete: la caldaia è unica per due squadre', table: energy.id, category: 'sport', lane: 'problem' })
    expect(new Set(notes.map(({ text }) => text)).size).toBe(11)
    const [cluster] = clusterIds(plenary.doc)
    if (cluster === undefined) throw new Error('no cluster in the plenary')
    expect(readCluster(plenary.doc, cluster)).toMatchObject({ title: 'Impianti vecchi', deleted: false })
    expect([...placementsOf(plenary.doc).values()].filter((placement) => placement.in === 'cluster' && placement.cluster === cluster)).toHaveLength(2)
    plenary.leave()
  })

  hall.expectNoThirdParty()
})
