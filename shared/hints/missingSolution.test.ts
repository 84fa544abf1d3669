import { describe, expect, it } from 'vitest'
import { soundsLikeMissingSolution } from './missingSolution.ts'

describe('a problem worded as a missing solution', () => {
  it.each([
    'Mancanza di colonnine di ricarica', 'La mancanza di piste ciclabili', "Assenza d'ombra in centro", 'Carenza di parcheggi scambiatori', 'c’è una grave carenza di personale',
    'Manca una app per il trasporto pubblico', 'Nelle scuole di periferia mancano i pannelli', 'Non c’è un ufficio a cui rivolgersi', 'Non ci sono abbastanza autobus',
    'Lack of charging points', 'There is a lack of cycle lanes', 'No bike lanes in the centre', 'There are no buses at night', 'There isn’t an office to ask', 'Missing solar panels on schools',
    'Not enough trees', 'The city lacks a plan', 'A cycle lane is missing',
    'Mangel an Radwegen', 'Es gibt keine Ladesäulen', 'Keine Busse am Abend', 'Es fehlen Bäume', 'Nicht genug Personal',
  ])('%s', (text) => expect(soundsLikeMissingSolution(text)).toBe(true))
})

describe('a problem that says what goes wrong', () => {
  it.each([
    '', '   ', 'Gli autobus la sera sono troppo pochi', 'I termosifoni restano accesi nel fine settimana',
    'In centro manca l’ombra, d’estate le piazze sono vuote', 'Mancanza di autobus: chi fa i turni va in auto', 'Non manca la voglia di cambiare', 'Non c’è dubbio che il traffico aumenta',
    'Mancano gli autobus e quindi tutti prendono la macchina', 'La gente non si fida del comune', 'Manca poco alla scadenza del bando',
    'Nobody takes the bus', 'No one knows whom to ask', 'No longer affordable rents', 'Notices go unread', 'Norms contradict each other', 'People do not trust the council because of a lack of replies',
    'No buses at night, so shift workers drive', 'The air is bad near schools', 'Slack rules on waste', 'Keiner weiß Bescheid', 'Die Luft ist schlecht', 'Es fehlen Busse, deshalb fahren alle mit dem Auto',
  ])('%s', (text) => expect(soundsLikeMissingSolution(text)).toBe(false))
})
