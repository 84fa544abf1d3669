import { journalContract, type JournalUnderTest } from '../journal/contract.ts'
import { MemoryJournal } from './memoryJournal.ts'

// The stand-in that the rooms are tested on is held to the same contract as the journal it stands for.
journalContract('memory', async () => {
  const journal = new MemoryJournal()
  const opened: JournalUnderTest = { journal, reopen: async () => opened, close: async () => undefined }
  return opened
})
