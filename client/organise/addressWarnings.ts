/** Hosts that mean "this machine" on every machine. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** What may go wrong with the chosen origin: nobody else can reach it, or it is another one than the organiser uses. */
export function addressWarning(chosen: string, here: string): 'local' | 'elsewhere' | null {
  if (LOOPBACK.has(new URL(chosen).hostname)) return 'local'
  return chosen === here ? null : 'elsewhere'
}
