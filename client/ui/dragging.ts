import { MouseSensor, TouchSensor, useSensor, useSensors, type DndContextProps, type SensorDescriptor, type SensorOptions } from '@dnd-kit/core'

/**
 * How long a finger rests, in ms, before it takes what is under it. `card`: on a whole card it may be about to scroll. `grip`: there it wants nothing else.
 * The mouse needs a few px: a hand that trembles is not a drag.
 */
const HOLDS = {
  card: { mouse: { activationConstraint: { distance: 6 } }, touch: { activationConstraint: { delay: 220, tolerance: 8 } } },
  grip: { mouse: { activationConstraint: { distance: 4 } }, touch: { activationConstraint: { delay: 80, tolerance: 8 } } },
} as const

/** What a mouse and a finger lift by. */
export function useDragSensors(by: keyof typeof HOLDS): SensorDescriptor<SensorOptions>[] {
  return useSensors(useSensor(MouseSensor, HOLDS[by].mouse), useSensor(TouchSensor, HOLDS[by].touch))
}

const nothing = () => undefined

/** dnd-kit would speak English, and of ids: what happened is said by the page, once it is so. */
export const UNSPOKEN = {
  announcements: { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing },
  screenReaderInstructions: { draggable: '' },
} satisfies DndContextProps['accessibility']
