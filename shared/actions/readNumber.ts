import type { Language } from '../process/definition.ts'

/** What a field counts, and in what it is kept: euro, tonnes of CO2e a year, MWh a year, or a number without a unit. */
export type Quantity = 'euro' | 'tonnes' | 'energy' | 'plain'

export type ReadNumber =
  | { readonly is: 'empty' }
  /** `other`: what it is if its one point or comma was meant the other way; null where only one reading is possible. */
  | { readonly is: 'number'; readonly value: number; readonly other: number | null }
  /** `unit`: it names one that does not belong here. `several`: more than one number, or digits that are grouped as in no country. `large`: beyond what anyone can mean. */
  | { readonly is: 'wrong'; readonly why: 'noNumber' | 'several' | 'unit' | 'large' }

/** The document takes no more: see Amount in portfolioItems.ts. */
const MOST = 1e12

/**
 * Reads a number as people write it, in Italian or English: "1.200,50", "1,200.50", "1 200", "3,5 t", "1,2 mln €", "2.5 MEUR", "850 kWh". Only where one point or
 * comma stands before three digits ("1.200") both readings are possible: then the page's language decides.
 */
export function readNumber(typed: string, quantity: Quantity, language: Language): ReadNumber {
  // NFKC makes plain what keyboards and spreadsheets put in: narrow spaces, "CO₂", full-width digits.
  const text = typed.normalize('NFKC').replace(/[\s_]+/g, ' ').trim()
  if (text === '') return { is: 'empty' }
  const parts = /^(?<first>[-+−–]?) ?(?<before>[^\d.,]*?)(?<second>[-+−–]?) ?(?<digits>[.,]?\d(?:[\d.,'’ ]*\d)?)(?<after>.*)$/.exec(text)?.groups
  if (parts === undefined) return { is: 'wrong', why: 'noNumber' }
  const { first = '', before = '', second = '', digits = '', after = '' } = parts
  const sign = `${first}${second}`
  if (sign.length > 1) return { is: 'wrong', why: 'noNumber' }
  if (/\d/.test(after.replace(/co2/i, ''))) return { is: 'wrong', why: 'several' }
  const factor = factorOf(before, after, quantity)
  if (factor === null) return { is: 'wrong', why: 'unit' }
  const [meant, other] = readingsOf(digits, language)
  if (meant === undefined) return { is: 'wrong', why: 'several' }
  const value = valueOf(sign, meant, factor)
  if (Math.abs(value) > MOST) return { is: 'wrong', why: 'large' }
  return { is: 'number', value, other: other === undefined ? null : valueOf(sign, other, factor) }
}

/** As the language writes it, with all its digits: what readNumber reads back. */
export function writeNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 20, useGrouping: 'always' }).format(value)
}

/** How many of the kept unit one of the typed one is: a power of ten, and a number beside it where that is not enough. */
type Factor = { readonly tens: number; readonly times: number }

const MAGNITUDES = new Map([
  ...['k', 'mila', 'migliaia', 'thousand'].map((word) => [word, 3] as const),
  ...['m', 'mln', 'mio', 'milione', 'milioni', 'million', 'millions'].map((word) => [word, 6] as const),
  ...['mld', 'mrd', 'bn', 'miliardo', 'miliardi', 'billion', 'billions'].map((word) => [word, 9] as const),
])

const UNITS: Readonly<Record<Quantity, ReadonlyMap<string, Factor>>> = {
  euro: new Map(['€', 'eur', 'euro', 'euros'].map((word) => [word, tens(0)])),
  tonnes: new Map([...['t', 'ton', 'tons', 'tonne', 'tonnes', 'tonnellata', 'tonnellate'].map((word) => [word, tens(0)] as const), ['kg', tens(-3)], ['kt', tens(3)], ['mt', tens(6)]]),
  // A tonne of oil equivalent is 11.63 MWh by the IEA's convention.
  energy: new Map([['wh', tens(-6)], ['kwh', tens(-3)], ['mwh', tens(0)], ['gwh', tens(3)], ['twh', tens(6)], ...['tep', 'toe'].map((word) => [word, { tens: 0, times: 11.63 }] as const)]),
  plain: new Map(),
}

function tens(exponent: number): Factor {
  return { tens: exponent, times: 1 }
}

/** What the words around a number make of it; null if one of them does not belong here. */
function factorOf(before: string, after: string, quantity: Quantity): Factor | null {
  const words = wordsOf(`${before} ${after}`, quantity).filter((word) => word !== 'di' && word !== 'of')
  const units = words.flatMap((word) => UNITS[quantity].get(word) ?? [])
  const magnitudes = words.flatMap((word) => MAGNITUDES.get(word) ?? [])
  if (units.length > 1 || magnitudes.length > 1 || units.length + magnitudes.length < words.length) return null
  const { tens: exponent, times } = units[0] ?? tens(0)
  return { tens: exponent + (magnitudes[0] ?? 0), times }
}

/** The words without what every number here is meant for: a year, and CO2e of tonnes. "MEUR" and "k€" are two words. */
function wordsOf(around: string, quantity: Quantity): string[] {
  const yearly = around.toLowerCase().replace(/(\/ ?|\b(per|all['’]?|a|p\.?) ?)?\b(anno|annui|annue|annuo|a\.|year|yr|annum|y)\b|\/ ?a$|p\.? ?a\.?$/g, ' ')
  const bare = quantity === 'tonnes' ? yearly.replace(/(?<=^|[ a-z])(di )?co ?2 ?-?(e|eq|equivalent[ei]?)?\b\.?/g, ' ') : yearly
  return bare.replace(/(k|m|mln|mio|mld|bn)\.? ?(€|eur)/g, ' $1 $2').split(/[ .]+/).filter((word) => word !== '')
}

/** The plain digits that may have been meant, the likelier first; none if they are grouped as in no country. */
function readingsOf(digits: string, language: Language): string[] {
  const marks = [...new Set(digits.replace(/[\d'’ ]/g, ''))]
  const spaced = /['’ ]/.test(digits)
  const plain = digits.replace(/['’ ]/g, '')
  if (spaced && !/^\d{1,3}(['’ ]\d{3})+([.,]\d+)?$/.test(digits)) return []
  const [first, second] = marks
  if (first === undefined) return [plain]
  if (second !== undefined) return grouped(plain, first, second)
  const [whole = '', ...rest] = plain.split(first)
  if (rest.length > 1) return spaced ? [] : grouped(plain, first, null)
  const asDecimal = `${whole || '0'}.${rest[0]}`
  const couldGroup = !spaced && /^[1-9]\d{0,2}$/.test(whole) && rest[0]?.length === 3
  if (!couldGroup) return [asDecimal]
  const asGroups = `${whole}${rest[0]}`
  return (first === '.') === (language === 'it') ? [asGroups, asDecimal] : [asDecimal, asGroups]
}

/** With both marks, or one mark several times, there is one reading: groups of three, then what follows the other mark. */
function grouped(digits: string, group: string, decimal: string | null): string[] {
  const [whole = '', fraction, ...more] = decimal === null ? [digits] : digits.split(decimal)
  if (more.length > 0 || !/^\d*$/.test(fraction ?? '') || !new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(whole)) return []
  return [`${whole.replaceAll(group, '')}${fraction === undefined ? '' : `.${fraction}`}`]
}

/** By its decimal digits, so that 2.3 million is 2,300,000 and no hair less. */
function valueOf(sign: string, digits: string, { tens, times }: Factor): number {
  const value = Number(`${digits}e${tens}`)
  const kept = times === 1 ? value : Number((value * times).toPrecision(12))
  return /[-−–]/.test(sign) && kept !== 0 ? -kept : kept
}
