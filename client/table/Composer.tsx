import { Plus } from 'lucide-react'
import { Suspense, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Lane } from '../../shared/process/definition.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/toasts.ts'
import { autosize } from './autosize.ts'
import { answersTo } from './answersTo.ts'
import { useBoard, useWrittenFor } from './BoardContext.tsx'
import { ComposerExtras } from './ComposerExtras.tsx'
import styles from './Composer.module.css'
import type { DraftStore } from './draft.ts'
import { KindPicker } from './KindPicker.tsx'
import { LengthHint } from './LengthHint.tsx'
import { tableTexts } from './texts.ts'
import { ForScenario } from './workshopParts.ts'

export type ComposerProps = {
  readonly draft: DraftStore
  readonly lanes: readonly Lane[]
  readonly chosen: Lane
  readonly asTabs: boolean
  /** The sentence was begun in a step that is over. */
  readonly late: boolean
}

/** Where notes are born: always there, one question at a time. Enter adds and stays, so that thoughts can follow each other. */
export function Composer({ draft, lanes, chosen, asTabs, late }: ComposerProps): ReactNode {
  const t = useTexts(tableTexts)
  const localised = useLocalised()
  const { actions, attention, here } = useBoard()
  const said = useStore(draft)
  const { text, lever, category, picture: drawn } = said
  const scenarios = useWrittenFor()
  const picture = chosen.pictures === undefined ? null : drawn
  const box = useRef<HTMLTextAreaElement>(null)
  // The question changes with the kind, and an empty box is as high as its question.
  useLayoutEffect(() => {
    const fit = () => box.current !== null && autosize(box.current)
    fit()
    window.addEventListener('resize', fit)
    return () => window.removeEventListener('resize', fit)
  }, [text, chosen])

  const add = () => {
    const speaksFor = here.categories.find((id) => id === category) ?? here.categories[0] ?? null
    const id = actions.add({ category: speaksFor, lane: chosen.id, text, lever: chosen.asksLever ? lever : null, picture, ...answersTo(chosen, said, scenarios) })
    box.current?.focus()
    if (id === null) return
    draft.setState({ text: '', lever: null, ratings: null, pick: null, lane: chosen.id, ...(picture === null ? {} : { picture: null }) })
    attention.setState({ wanted: { id, focus: false } })
    announce(t('composer.added', { lane: localised(chosen.name) }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // 229: the key belongs to the input method, in browsers that do not say so otherwise.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229) return
    event.preventDefault()
    add()
  }
  return (
    <section className={styles.dock} data-foot aria-label={t('composer.label')} data-hue={chosen.hue}>
      {late ? <p className={styles.late}>{t('composer.finish')}</p> : null}
      <KindPicker lanes={lanes} chosen={chosen} asTabs={asTabs} onChoose={(lane) => draft.setState({ lane: lane.id })} />
      {chosen.asksScenario === undefined || scenarios.length === 0 ? null : (
        <Suspense>
          <ForScenario draft={draft} />
        </Suspense>
      )}
      <div className={styles.row}>
        <div className={styles.paper}>
          <textarea
            ref={box}
            className={styles.box}
            data-composer
            dir="auto"
            rows={1}
            value={text}
            maxLength={LIMITS.maxTextLength}
            placeholder={localised(chosen.prompt)}
            aria-label={localised(chosen.prompt)}
            enterKeyHint="send"
            onChange={(event) => draft.setState({ text: event.target.value, lane: chosen.id, pick: null })}
            onKeyDown={onKeyDown}
          />
          <LengthHint length={text.length} />
          <ComposerExtras draft={draft} lane={chosen} />
        </div>
        <Button look="primary" className={styles.add} disabled={text.trim() === '' && picture === null} onClick={add}>
          <Plus size={20} aria-hidden="true" />
          <span>{t('composer.add')}</span>
        </Button>
      </div>
    </section>
  )
}
