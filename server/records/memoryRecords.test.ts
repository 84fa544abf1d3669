import { recordsContract, type RecordsUnderTest } from './contract.ts'
import { MemoryRecords } from './memoryRecords.ts'

const records = new MemoryRecords()
const opened: RecordsUnderTest = { records, reopen: async () => opened, close: async () => undefined }

recordsContract('memory', async () => opened)
