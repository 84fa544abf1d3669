import { Lock } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import type { SessionState } from '../../../shared/document/sessionDocument.ts'
import type { TableId } from '../../../shared/ids.ts'
import { isFrozen } from '../../../shared/locks/lock.ts'
import type { Lane } from '../../../shared/process/definition.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { announce } from '../../ui/toasts.ts'
import { useBoard, useWords } from '../BoardContext.tsx'
import styles from './Locked.module.css'
import { lockedTexts } from './texts.ts'

type Props = { readonly session: SessionState; readonly tableId: TableId; readonly lanes: readonly Lane[] }

/** Says once what was closed or opened, and, where it is everything, shows so over the lanes. Where it is some of them, they say so themselves. */
export function LockNews({ session, tableId, lanes }: Props): ReactNode {
  const t = useTexts(lockedTexts)
  const localised = useLocalised()
  const { closed } = useWords()
  const { attention, history, groups } = useBoard()
  const what = isFrozen(session.locks) ? 'board' : session.locks.some((lock) => lock.on === 'table' && lock.table === tableId) ? 'table' : 'lanes'
  const heard = useRef<{ readonly what: string; readonly closed: ReadonlySet<string> }>({ what: 'lanes', closed: new Set() })

  useEffect(() => {
    const before = heard.current
    heard.current = { what, closed }
    const named = (ids: (id: string) => boolean) => lanes.filter(({ id }) => ids(id)).map(({ name }) => localised(name)).join(', ')
    const nowClosed = named((id) => closed.has(id) && !before.closed.has(id))
    const nowOpen = named((id) => !closed.has(id) && before.closed.has(id))
    if (what !== 'lanes') {
      if (what !== before.what) announce(t(what))
    } else if (nowClosed !== '') announce(t('said.lanes', { lanes: nowClosed }))
    else if (nowOpen !== '') announce(closed.size === 0 ? t('said.open') : t('said.openSome', { lanes: nowOpen }))
    // Whoever was in a note there is so no more, and undo must not reach what is closed.
    if (nowClosed === '') return
    attention.setState({ editing: null })
    history.forget()
    groups.getState()?.stopSelecting()
  }, [what, closed, lanes, localised, t, attention, history, groups])

  if (what === 'lanes' || closed.size === 0) return null
  return (
    <p className={styles.band}>
      <Lock size={20} aria-hidden="true" />
      {t(what)}
    </p>
  )
}
