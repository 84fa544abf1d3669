import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'

/**
 * What a naive server could reach at best: passes each message on to the others in the room (the path of the URL), knows no document,
 * stores nothing, checks nothing.
 */
const rooms = new Map<string, Set<WebSocket>>()
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })

server.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room.add(socket))
  socket.on('message', (data) => {
    for (const other of room) if (other !== socket) other.send(data, { binary: true })
  })
  socket.on('close', () => room.delete(socket))
})
server.on('listening', () => {
  // A TCP server's address is never a path.
  console.log(`listening on ${(server.address() as AddressInfo).port}`)
})
