import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { titleOf } from '../../../shared/document/plenaryDocument.ts'
import type { ClusterId } from '../../../shared/ids.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useBoard } from '../model/BoardContext.tsx'
import { plenaryTexts } from '../texts.ts'
import { putText } from './putText.ts'

type Props = { readonly id: ClusterId; readonly className: string | undefined; readonly onDone?: () => void }

/**
 * A cluster's name as it is typed, by whoever types it. The field is not React's: what others type must reach it before the next key of
 * one's own, or that key would take their letters back.
 */
export function LiveTitle({ id, className, onDone }: Props): ReactNode {
  const t = useTexts(plenaryTexts)
  const { doc, acts, undo } = useBoard()
  const field = useRef<HTMLInputElement>(null)
  const closes = onDone !== undefined
  useEffect(() => {
    const title = titleOf(doc, id)
    const input = field.current
    if (title === null || input === null) return
    const follow = () => putText(input, title.toString())
    follow()
    undo.newStep()
    title.observe(follow)
    if (closes) input.select()
    return () => title.unobserve(follow)
  }, [doc, id, undo, closes])
  const rename = () => acts.rename(id, field.current?.value ?? '')
  return (
    <input
      ref={field}
      className={className}
      aria-label={t('clusterName')}
      placeholder={t('clusterNamePlaceholder')}
      maxLength={LIMITS.maxTitleLength}
      autoComplete="off"
      // An input method's half-made word is not yet a name.
      onInput={({ nativeEvent }) => (nativeEvent instanceof InputEvent && nativeEvent.isComposing ? undefined : rename())}
      onCompositionEnd={rename}
      onKeyDown={(event) => closeByKey(event, onDone)}
      onBlur={onDone}
      onPointerDown={(event) => event.stopPropagation()}
    />
  )
}

function closeByKey(event: KeyboardEvent<HTMLInputElement>, onDone: (() => void) | undefined): void {
  event.stopPropagation()
  if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
  event.preventDefault()
  if (onDone === undefined) event.currentTarget.blur()
  else onDone()
}
