import { readFileSync } from 'node:fs'

/** What somebody said in a real process; the id is that of the file. */
export type Statement = { readonly id: string; readonly text: string }

/**
 * Reads a file of Polis comments (`timestamp,datetime,comment-id,…,comment-body`, quoted as CSV is). Its path comes from outside: none of its
 * sentences belongs to this project.
 */
export function readVoices(path: string): Statement[] {
  const [head = [], ...rows] = parseCsv(readFileSync(path, 'utf8'))
  const [id, body] = [head.indexOf('comment-id'), head.indexOf('comment-body')]
  return rows.flatMap((row) => (row[id] === undefined || row[body] === undefined ? [] : [{ id: row[id], text: row[body].trim() }]))
}

/** So many of them, the same for a seed wherever it runs (xorshift). */
export function sample(statements: readonly Statement[], count: number, seed: number): Statement[] {
  const left = [...statements].sort((a, b) => Number(a.id) - Number(b.id))
  let state = seed
  const next = (below: number) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(next(left.length), 1)).flat()
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    if (row.length > 1) rows.push(row)
    row = []
  }
  return rows
}
