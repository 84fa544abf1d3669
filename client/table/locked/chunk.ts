/** All that a tablet needs when the room is put in order, in one chunk. */
export { ClosedComposer } from './ClosedComposer.tsx'
export { ClosedLane } from './ClosedLane.tsx'
export { RoomOrder } from './RoomOrder.tsx'
