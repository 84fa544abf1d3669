import { useRef, type ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import type { Wish } from '../sync/wish.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from './BoardContext.tsx'
import styles from './Notices.module.css'
import { tableTexts } from './texts.ts'

type Props = { readonly wishes: readonly Wish[]; readonly onDismiss: () => void }

/** Notes that reached no document, as text to select and copy by hand: over plain http a page may not write to the clipboard. */
export function WishesToCopy({ wishes, onDismiss }: Props): ReactNode {
  const t = useTexts(tableTexts)
  const localised = useLocalised()
  const { lanes } = useWords()
  const box = useRef<HTMLTextAreaElement>(null)
  const text = wishes.map(({ lane, text: words }) => {
    const found = lanes.get(lane)
    return `${found === undefined ? lane : localised(found.noteName)}: ${words}`
  })
  const selectAll = () => {
    box.current?.focus()
    box.current?.select()
  }
  return (
    <>
      <textarea ref={box} className={styles.words} readOnly dir="auto" rows={Math.min(6, wishes.length + 1)} aria-label={t('stuck.label')} value={text.join('\n\n')} />
      <div className={styles.buttons}>
        <Button look="primary" onClick={selectAll}>
          {t('stuck.select')}
        </Button>
        <Button onClick={onDismiss}>{t('stuck.dismiss')}</Button>
      </div>
    </>
  )
}
