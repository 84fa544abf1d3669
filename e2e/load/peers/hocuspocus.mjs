import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'

/** Hocuspocus as its documentation sets it up, with its SQLite extension on the file that is named on the command line. */
const [database] = process.argv.slice(2)
const server = new Server({ address: '127.0.0.1', port: 0, quiet: true, extensions: [new SQLite({ database })] })
await server.listen()
console.log(`listening on ${server.address.port}`)
