import { useEffect, useRef } from 'react'
import type { DisplayLanguage } from '../../../shared/api/display.ts'
import { currentLanguage, setLanguage } from '../../i18n/language.ts'

/** Speaks what the facilitator chose, for as long as it is chosen; this browser does not remember it. */
export function useDisplayLanguage(chosen: DisplayLanguage): void {
  const own = useRef(currentLanguage())
  useEffect(() => {
    const wanted = chosen === null ? own.current : chosen === 'both' ? 'it' : chosen
    if (wanted !== currentLanguage()) setLanguage(wanted, false)
  }, [chosen])
}
