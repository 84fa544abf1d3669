import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { comeBack } from '../api/routes.ts'
import { useTexts } from '../i18n/addTexts.ts'
import type { ButtonLook } from '../ui/Button.tsx'
import { kindOfCode } from './code.ts'
import { CodeQuestion } from './CodeQuestion.tsx'
import { useTakeSeat } from './takeSeat.ts'
import { joinTexts } from './texts.ts'

/** Any code: a table's leads on to joining it, a return code straight back to one's table. */
export function CodeForm({ look = 'primary' }: { readonly look?: ButtonLook }): ReactNode {
  const t = useTexts(joinTexts)
  const [, navigate] = useLocation()
  const takeSeat = useTakeSeat()
  const go = async (code: string) => {
    const kind = kindOfCode(code)
    if (kind === null) return 'odd'
    if (kind === 'return') return takeSeat(await comeBack(code))
    navigate(`/j/${code}`)
    return null
  }
  return <CodeQuestion question={t('home.question')} hint={t('home.hint')} look={look} onCode={go} />
}
