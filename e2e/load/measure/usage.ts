import { readFileSync } from 'node:fs'

/** What a process used so far: user and system time of all its threads in µs, and the memory it holds now. */
export type Usage = { readonly cpuMicros: number; readonly residentBytes: number }

/** Linux counts in hundredths of a second and pages of 4 KiB, on every machine that Node runs on. */
const TICK_MICROS = 10_000
const PAGE_BYTES = 4_096

/** What all processes of the machine used so far, in µs. */
export function machineCpuMicros(): number {
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0] = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0]?.split(/ +/).slice(1).map(Number) ?? []
  return (user + nice + system + interrupts + softInterrupts) * TICK_MICROS
}

/** Asks the kernel, not the process: one that is overloaded answers late. Linux only. */
export function usageOf(pid: number): Usage {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field is the command's name in parentheses and may hold blanks; the third is the first after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const field = (number: number) => Number(fields[number - 3])
  return { cpuMicros: (field(14) + field(15)) * TICK_MICROS, residentBytes: field(24) * PAGE_BYTES }
}
