import { readVoices, sample } from '../suggestions/voices.ts'
import { CLOSE, SAME, SAMPLED, SEED } from '../suggestions/judged.ts'
import { boardOf } from '../suggestions/boardOf.ts'
import { Closeness } from '../../../shared/grouping/closeness.ts'

const NOTES = 2_000
const ASKED = 200

/** How fast suggestions are at 2,000 notes and, with `VOICES=<bowling-green.csv>`, how they compare with what a person found. */
export async function suggestions(): Promise<void> {
  times()
  const voices = process.env['VOICES']
  if (voices === undefined) console.log('\nSet VOICES to the path of bowling-green.csv to measure how good they are.')
  else quality(voices)
}

function times(): void {
  const notes = boardOf(NOTES)
  const first = timed(() => new Closeness(notes))
  const index = first.result
  const changed = Array.from({ length: 50 }, (_, at) => {
    const { id } = notes[(at * 31) % NOTES] ?? { id: 0 }
    notes[id] = { id, text: `${notes[id]?.text ?? ''} ${notes[(id + 1) % NOTES]?.text.split(' ')[0] ?? ''}${at}` }
    return timed(() => {
      index.update(notes)
      return index.closeTo([id])
    }).ms
  }).sort((a, b) => a - b)
  const each = Array.from({ length: ASKED }, (_, at) => timed(() => index.closeTo([(at * 7) % NOTES])).ms).sort((a, b) => a - b)
  const board = timed(() => new Closeness(notes).sayingTheSame())
  console.log(`${NOTES} notes: reading them all ${first.ms.toFixed(0)} ms; then for one note ${(each[ASKED / 2] ?? 0).toFixed(1)} ms (half), ${(each.at(-1) ?? 0).toFixed(1)} ms (worst of ${ASKED})`)
  console.log(`the first question after a note was changed: ${(changed[25] ?? 0).toFixed(0)} ms (half), ${(changed.at(-1) ?? 0).toFixed(0)} ms (worst of ${changed.length})`)
  console.log(`the whole board, read anew: ${board.ms.toFixed(0)} ms, ${board.result.length} groups`)
}

function timed<T>(run: () => T): { readonly ms: number; readonly result: T } {
  const start = performance.now()
  const result = run()
  return { ms: performance.now() - start, result }
}

type Pair = { readonly ids: string; readonly same: boolean }

function quality(path: string): void {
  const statements = sample(readVoices(path), SAMPLED, SEED)
  const index = new Closeness(statements)
  const found = new Map<string, Pair>()
  for (const { id } of statements) for (const close of index.closeTo([id])) found.set(key(Number(id), Number(close.id)), { ids: key(Number(id), Number(close.id)), same: close.same })
  const same = new Set(SAME.map(([a, b]) => key(a, b)))
  const close = new Set([...same, ...CLOSE.map(([a, b]) => key(a, b))])
  const pairs = [...found.values()]
  const nearDuplicates = pairs.filter((pair) => pair.same)
  const count = (list: readonly Pair[], among: ReadonlySet<string>) => list.filter(({ ids }) => among.has(ids)).length
  console.log(`\n${statements.length} statements of ${path.split('/').at(-1)}, seed ${SEED}; a person found ${same.size} pairs that say the same and ${close.size - same.size} more that say something close`)
  console.log(`shown beside a note: ${pairs.length} pairs; of those that say the same ${count(pairs, same)} of ${same.size}, of all that are close ${count(pairs, close)} of ${close.size}; wrong: ${pairs.length - count(pairs, close)} of ${pairs.length}`)
  console.log(`called the same: ${nearDuplicates.length} pairs; right ${count(nearDuplicates, same)}, close ${count(nearDuplicates, close) - count(nearDuplicates, same)}, wrong ${nearDuplicates.length - count(nearDuplicates, close)}`)
  console.log(`missed among the same: ${[...same].filter((ids) => !found.has(ids)).join(', ') || 'none'}; wrong: ${pairs.filter(({ ids }) => !close.has(ids)).map(({ ids }) => ids).join(', ') || 'none'}`)
}

function key(a: number, b: number): string {
  return a < b ? `${a}–${b}` : `${b}–${a}`
}
