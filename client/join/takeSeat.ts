import { useLocation } from 'wouter'
import type { Joined } from '../../shared/api/schemas.ts'
import type { Answer, Fault } from '../api/call.ts'
import { known, setMe } from '../api/me.ts'
import { say } from '../i18n/addTexts.ts'
import { showToast } from '../ui/toasts.ts'
import { spacedCode } from './code.ts'
import { keepReturnCode } from './keptReturnCode.ts'
import { joinTexts } from './texts.ts'

/** What to do with the answer to joining or coming back: go to the table, or hand back what was wrong. */
export function useTakeSeat(): (answer: Answer<Joined>) => Fault | null {
  const [, navigate] = useLocation()
  return (answer) => {
    if (!answer.ok) return answer.fault
    const { seat, returnCode } = answer.value
    const before = known.getState()
    setMe({ staff: before.state === 'known' ? before.me.staff : null, seat })
    keepReturnCode(seat.authorId, returnCode)
    navigate(`/t/${seat.tableId}`)
    showToast({ text: say(joinTexts, 'joined.returnCode', { code: spacedCode(returnCode) }) })
    return null
  }
}
