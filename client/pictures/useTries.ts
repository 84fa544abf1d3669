import { useEffect, useState } from 'react'

/** Where nobody stands to press a button, a picture that does not come is asked for again. */
const AGAIN_AFTER_MS = 3_000

export function useTries(): { readonly tries: number; readonly isMissing: boolean; readonly tryAgain: () => void } {
  const [tries, setTries] = useState(0)
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    if (!isMissing) return
    const timer = setTimeout(() => {
      setMissing(false)
      setTries((before) => before + 1)
    }, AGAIN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isMissing])
  return { tries, isMissing, tryAgain: () => setMissing(true) }
}
