import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IMPORT_REQUEST_BYTES, MAX_LINES } from '../../../shared/api/attendance.ts'
import { writeCsv } from '../../../shared/attendance/writeCsv.ts'
import { PRATO } from '../../../shared/process/prato.ts'
import { guessMapping } from './columns.ts'
import { decodeText } from './decodeText.ts'
import { readPeople } from './readPeople.ts'
import { readRows, withoutHeader } from './readRows.ts'
import { inRequests } from './requests.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string, mark: boolean) => new Uint8Array(Uint16Array.from(mark ? `\uFEFF${text}` : text, (letter) => letter.charCodeAt(0)).buffer)

function read(text: string, chosen: ReadonlyMap<string, string | null> = new Map()) {
  const rows = readRows(text)
  return { rows, ...readPeople(rows, guessMapping(rows.header), PRATO.categories, chosen) }
}

describe('a file is read in the letters that it was written in', () => {
  const text = 'Società;perché no\nNiccolò;già lì'
  it.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\uFEFF${text}`), 'utf-8'],
    ['Windows-1252', latin1(text), 'windows-1252'],
    ['UTF-16 with its mark', utf16(text, true), 'utf-16'],
    ['UTF-16 without it', utf16(text, false), 'utf-16'],
  ])('%s', (_, bytes, encoding) => expect(decodeText(bytes)).toEqual({ text, encoding }))

  // What Windows-1252 has and Latin-1 has not (’, €) is in the browser's story: Node 20 reads the one as the other.
  it('and none from an empty file', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
  })
})

describe('columns are known by their names, in any order', () => {
  it.each([
    [['E-mail', 'Cognome', 'NOME', 'Ente', 'Telefono', 'Categoria', 'Rete'], ['email', 'lastName', 'firstName', 'organisation', 'phone', 'category', 'network']],
    [['First Name', 'Surname', 'Email Address', 'Company', 'Ticket Type'], ['firstName', 'lastName', 'email', 'organisation', 'category']],
    [['Nome', 'Email'], ['name', 'email']],
    [['Nome e cognome', 'Società', 'Note'], ['name', 'organisation', null]],
    [['#', 'Order date', ''], [null, null, null]],
  ])('%j', (header, mapping) => expect(guessMapping(header)).toEqual(mapping))
})

describe('lines', () => {
  it.each([';', ',', '\t', '|'])('separated by %j, with commas in what was written', (delimiter) => {
    const cell = (text: string) => (text.includes(delimiter) ? `"${text}"` : text)
    const { rows, people } = read(['Nome', 'Email', 'Ente'].join(delimiter) + '\r\n' + [cell('Rossi, Anna'), 'anna@example.org', cell('Bar; Caffè | snc')].join(delimiter))
    expect(rows.delimiter).toBe(delimiter)
    expect(people).toMatchObject([{ name: 'Rossi, Anna', email: 'anna@example.org', organisation: 'Bar; Caffè | snc', line: 2 }])
  })

  it('with quotes, line breaks and empty lines are counted as an editor counts them', () => {
    const { people } = read('sep=;\nNome;Ente\n\n"Anna ""Nina"" Rossi";"Via Roma\n1, Prato"\n;\n\rBruno;Coop;;\n')
    expect(people).toMatchObject([{ name: 'Anna "Nina" Rossi', organisation: 'Via Roma 1, Prato', line: 4 }, { name: 'Bruno', line: 8 }])
  })

  it('that are broken stand apart with their number, and take nobody with them', () => {
    const lines = ['Nome;Email;Ente', 'Anna;anna@example.org;Uisp', '"Bruno;bruno@example.org;Coop', 'Carla;carla@example.org', 'Dario;dario@example.org;Bar;Sport;x', '"Elena" B;elena@example.org;Arci', 'Fabio;fabio@example.org;"Arci"', 'Gina;gina.example.org;', ';;Arci', 'Hugo;;']
    const { people, leftOut } = read(lines.join('\n'))
    expect(people.map(({ name }) => name)).toEqual(['Anna', 'Fabio', 'Hugo'])
    expect(leftOut).toEqual([
      { line: 3, raw: lines[2], why: 'quotes' },
      { line: 4, raw: lines[3], why: 'cells' },
      { line: 5, raw: lines[4], why: 'cells' },
      { line: 6, raw: lines[5], why: 'quotes' },
      { line: 8, raw: lines[7], why: 'email' },
      { line: 9, raw: lines[8], why: 'noName' },
    ])
  })

  it('of the same person are told by the first one; of people booked under one address are all people', () => {
    const { people, leftOut } = read('Nome;Email;Ente\nAnna;a@example.org;\nLuca;a@example.org;\nANNA;A@example.org;\nBruno;;Coop\nbruno;;COOP')
    expect(people.map(({ name, emailIsShared }) => [name, emailIsShared])).toEqual([['Anna', true], ['Luca', true], ['Bruno', false]])
    expect(leftOut.map(({ line, why, same }) => [line, why, same])).toEqual([[4, 'twice', 2], [6, 'twice', 5]])
  })

  it('that begin like formulas are plain text', () => {
    const { people } = read(`Nome;Ente;Telefono\n=1+1;@Arci;+39 0574\n"=HYPERLINK(""http://evil.example"";""x"")";-;'+39 055`)
    expect(people.map(({ name, organisation, phone }) => [name, organisation, phone])).toEqual([['=1+1', '@Arci', '+39 0574'], ['=HYPERLINK("http://evil.example";"x")', '-', '+39 055']])
  })

  it('without a header are people all the same', () => {
    const withAddresses = readRows('Anna;anna@example.org\nBruno;bruno@example.org')
    expect(withAddresses.header).toEqual(['', ''])
    // Without addresses a person has to say so.
    const told = withoutHeader(readRows('Anna;Coop\nBruno;Arci'))
    for (const rows of [withAddresses, told, withoutHeader(told)]) {
      expect(readPeople(rows, ['name', null], [], new Map()).people.map(({ name, line }) => [name, line])).toEqual([['Anna', 1], ['Bruno', 2]])
    }
  })

  it.each(['', '\n\n', '\uFEFF', 'Nome;Email', '"', '\0\0'])('of %j are nobody, and no fault', (text) => expect(read(text).people).toEqual([]))
})

it('what a list says for a category is taken, asked for once a value, and changed for all at once', () => {
  const text = 'Nome;Categoria\nAnna;imprese\nBruno;Giornalisti\nCarla;GIORNALISTI\nDario;'
  expect(read(text).values).toEqual([{ said: 'Giornalisti', count: 2, category: null }, { said: 'imprese', count: 1, category: 'enterprises' }])
  const { people } = read(text, new Map([['giornalisti', 'committees'], ['imprese', null]]))
  expect(people.map(({ category }) => category)).toEqual([null, 'committees', 'committees', null])
})

it('every line of any file is read or left out, and whatever we write we read again', () => {
  const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('"', '""', '";"', '=1', 'Anna', 'a@example.org', '\n', 'è'))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), (cells) => {
      const text = `Nome;Ente\n${cells.map((row) => row.join(';')).join('\n')}`
      const { rows, people, leftOut } = read(text)
      expect(people.length + leftOut.length).toBe(rows.rows.length + rows.broken.length)
      // What is not empty is in a record or kept apart, letter by letter.
      const kept = [...rows.rows, ...rows.broken].sort((a, b) => a.line - b.line).map(({ raw }) => raw).join('\n').replaceAll(/[\s;"]/g, '')
      expect(kept).toBe(text.slice('Nome;Ente\n'.length).replaceAll('\0', '').replaceAll(/[\s;"]/g, ''))
    }),
  )
  const names = fc.array(fc.string({ minLength: 1, maxLength: 20 }).map((name) => name.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()).filter((name) => name !== '' && !name.startsWith("'")), { maxLength: 20 })
  fc.assert(
    fc.property(names, (list) => {
      const { rows } = readRows(writeCsv([['Nome', 'Ente'], ...list.map((name) => [name, 'x'])]))
      const read_ = readPeople({ delimiter: ';', header: [], headerRow: null, rows, broken: [] }, ['name', 'organisation'], [], new Map())
      expect(read_.people.length + read_.leftOut.filter(({ why }) => why === 'twice').length).toBe(list.length)
      for (const { name } of read_.people) expect(list).toContain(name)
    }),
  )
})

it('5,000 lines with a broken one every hundred take no time worth a word, and go in requests that fit', () => {
  const lines = Array.from({ length: 5_000 }, (_, i) => (i % 100 === 50 ? `"Persona ${i};rotta` : `Persona ${i};p${i}@example.org;Ente ${i};"Imprese";+39 ${i}`))
  const began = performance.now()
  const { people, leftOut } = read(['Nome;Email;Ente;Categoria;Telefono', ...lines].join('\r\n'))
  expect(performance.now() - began).toBeLessThan(5_000)
  expect([people.length, leftOut.length]).toEqual([4_950, 50])
  const requests = inRequests(people)
  expect(requests.flat()).toEqual(people)
  for (const request of requests) {
    expect(request.length).toBeLessThanOrEqual(MAX_LINES)
    expect(JSON.stringify(request).length).toBeLessThanOrEqual(IMPORT_REQUEST_BYTES)
  }
})
