/** How long a test waits for what should be true: long, since a loaded machine is no failure; what never comes true still is one. */
export const PATIENCE = { timeout: 20_000, interval: 20 }
