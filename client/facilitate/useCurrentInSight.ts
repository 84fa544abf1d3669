import { useEffect, useRef, type RefObject } from 'react'

/** What came before is half seen: there is more above. */
const ABOVE_PX = 32

/** Keeps the current step in sight where a long programme scrolls by itself, also when its room shrinks; a page that scrolls as one is left alone. */
export function useCurrentInSight(step: string): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const scroller = list.current?.parentElement
    if (scroller == null) return
    const show = () => {
      const current = list.current?.querySelector('[aria-current=step]')
      if (current != null) scroller.scrollBy({ top: current.getBoundingClientRect().top - scroller.getBoundingClientRect().top - ABOVE_PX })
    }
    const watch = new ResizeObserver(show)
    watch.observe(scroller)
    show()
    return () => watch.disconnect()
  }, [step])
  return list
}
