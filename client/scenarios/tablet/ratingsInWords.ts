import type { Ratings } from '../../../shared/document/asked.ts'
import type { Localised, Scale } from '../../../shared/process/definition.ts'

/** A scale's question without the words that every question has: "Quanto è radicale?" is "radicale". */
export function shortName(name: string): string {
  return name.replace(/^(quanto (è|sono)|how) /i, '').replace(/ is it\?$/i, '').replace(/\?$/, '')
}

/** "radicale 4 · concreta 2": what was rated, short enough for a card. */
export function ratingsInWords(scales: readonly Scale[], ratings: Ratings, localised: (text: Localised) => string): string {
  return scales.flatMap(({ id, name }) => (ratings[id] === undefined ? [] : `${shortName(localised(name))} ${ratings[id]}`)).join(' · ')
}
