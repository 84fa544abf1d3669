import type { ReactNode } from 'react'
import { comeBack } from '../api/routes.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { CodeQuestion } from './CodeQuestion.tsx'
import { JoinFrame } from './JoinFrame.tsx'
import { useTakeSeat } from './takeSeat.ts'
import { joinTexts } from './texts.ts'

/** "I was here before": the same participant at the same table, on whatever tablet. */
export function ReturnForm({ onBack }: { readonly onBack: () => void }): ReactNode {
  const t = useTexts(joinTexts)
  const takeSeat = useTakeSeat()
  return (
    <JoinFrame>
      <CodeQuestion question={t('join.returnCode')} hint={t('join.returnHint')} onCode={async (code) => takeSeat(await comeBack(code))} />
      <p>
        <Button look="plain" onClick={onBack}>
          {t('join.back')}
        </Button>
      </p>
    </JoinFrame>
  )
}
