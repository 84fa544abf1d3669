import { useEffect, useState, type ReactNode } from 'react'
import type { Proposal } from '../../shared/grouping/closeness.ts'
import type { ClusterId, NoteId } from '../../shared/ids.ts'
import type { Synthesis } from '../../shared/synthesis/synthesise.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Complaint } from '../ui/FaultNote.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Paged } from './Paged.tsx'
import { useReading } from './reading.ts'
import { suggest } from './suggest.ts'
import styles from './Synthesis.module.css'
import { synthesisTexts } from './texts.ts'
import { memberOf, useGather } from './useGather.ts'

type Found = { readonly same: readonly Proposal<NoteId>[]; readonly near: readonly Proposal<ClusterId>[] }

const AT_ONCE = 10

/** What seems to say the same, or to go together, in several sessions, with the reason. Nothing is done until somebody says so. */
export default function SuggestionsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { synthesis } = useReading()
  // As it was when somebody asked: what they bring together meanwhile must not start the search again.
  const [asked] = useState(synthesis)
  const [found, setFound] = useState<Found | 'failed' | null>(null)
  useEffect(() => {
    let current = true
    const same = suggest([...asked.entries.values()].map(({ id, note }) => ({ id, text: note.text })))
    const near = suggest(asked.clusters.map(({ id, title, entries }) => ({ id, text: [title, ...entries.map(({ note }) => note.text)].join('\n') })))
    Promise.all([same.found, near.found]).then(
      ([lines, clusters]) => current && setFound({ same: lines, near: clusters }),
      () => current && setFound('failed'),
    )
    return () => {
      current = false
      same.stop()
      near.stop()
    }
  }, [asked])
  return (
    <Dialog title={t('suggest')} size="screen" onClose={onClose}>
      {found === null ? <Waiting /> : found === 'failed' ? <Complaint>{t('suggest.failed')}</Complaint> : <Proposals found={found} />}
    </Dialog>
  )
}

function Proposals({ found }: { readonly found: Found }): ReactNode {
  const t = useTexts(synthesisTexts)
  const { synthesis } = useReading()
  const { saySame, putInNew, put } = useGather()
  const [dismissed, setDismissed] = useState<ReadonlySet<unknown>>(new Set())
  const dismiss = (proposal: unknown) => setDismissed(new Set([...dismissed, proposal]))
  const same = found.same.filter((proposal) => !dismissed.has(proposal)).flatMap((proposal) => {
    const entries = proposal.notes.flatMap((id) => synthesis.entries.get(id) ?? [])
    return sessionsOf(entries.flatMap(({ sources }) => sources)) < 2 || entries.length < 2 ? [] : [{ proposal, entries }]
  })
  const near = found.near.filter((proposal) => !dismissed.has(proposal)).flatMap((proposal) => {
    const clusters = proposal.notes.flatMap((id) => synthesis.clusters.find((cluster) => cluster.id === id) ?? [])
    return sessionsOf(clusters) < 2 || areTogether(clusters) ? [] : [{ proposal, clusters }]
  })
  if (same.length + near.length === 0) return <p>{t('suggest.none')}</p>
  return (
    <div className={styles.proposals}>
      <p className={styles.soft}>{t('suggest.about')}</p>
      {near.length === 0 ? null : <h3>{t('suggest.near', { count: near.length })}</h3>}
      <Paged items={near} atOnce={AT_ONCE}>
        {(shown) => shown.map(({ proposal, clusters }) => {
          const theme = synthesis.themes.find(({ id }) => clusters.some((cluster) => cluster.theme === id))
          return (
            <OneProposal
              key={proposal.notes.join()} because={proposal.because} rows={clusters.map((cluster) => ({ id: cluster.id, text: cluster.title || t('unnamed'), from: nameOf(synthesis, cluster.session) }))}
              act={theme === undefined ? t('suggest.theme') : t('suggest.into', { theme: theme.title || t('theme.unnamed') })}
              onAct={(taken) => {
                const members = clusters.filter(({ id }) => taken.has(id)).map(memberOf.cluster)
                if (theme === undefined) putInNew(members)
                else put(members, theme.id)
              }}
              onDismiss={() => dismiss(proposal)}
            />
          )
        })}
      </Paged>
      {same.length === 0 ? null : <h3>{t('suggest.same', { count: same.length })}</h3>}
      <Paged items={same} atOnce={AT_ONCE}>
        {(shown) => shown.map(({ proposal, entries }) => (
          <OneProposal
            key={proposal.notes.join()} because={proposal.because} rows={entries.map(({ id, note }) => ({ id, text: note.text, from: nameOf(synthesis, note.session) }))}
            act={t('same.say')} onAct={(taken) => saySame(entries.filter(({ id }) => taken.has(id)))} onDismiss={() => dismiss(proposal)}
          />
        ))}
      </Paged>
    </div>
  )
}

type OneProps = {
  readonly rows: readonly { readonly id: string; readonly text: string; readonly from: string }[]
  readonly because: readonly string[]
  readonly act: string
  readonly onAct: (taken: ReadonlySet<string>) => void
  readonly onDismiss: () => void
}

function OneProposal({ rows, because, act, onAct, onDismiss }: OneProps): ReactNode {
  const t = useTexts(synthesisTexts)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const taken = new Set(rows.filter(({ id }) => !left.has(id)).map(({ id }) => id))
  const toggle = (id: string) => setLeft(left.has(id) ? new Set([...left].filter((other) => other !== id)) : new Set([...left, id]))
  return (
    <div className={styles.proposal}>
      <ul>
        {rows.map(({ id, text, from }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={!left.has(id)} onChange={() => toggle(id)} />
              <span dir="auto">{text}</span> <span className={styles.soft}>{from}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>{t('suggest.because', { words: because.join(', ') })}</p>
      <p className={styles.proposalActs}>
        <Button disabled={taken.size < 2} onClick={() => onAct(taken)}>{act}</Button>
        <Button look="plain" onClick={onDismiss}>{t('suggest.dismiss')}</Button>
      </p>
    </div>
  )
}

const sessionsOf = (said: readonly { readonly session: string }[]) => new Set(said.map(({ session }) => session)).size

const areTogether = ([first, ...others]: Synthesis['clusters']) => first?.theme != null && others.every(({ theme }) => theme === first.theme)

const nameOf = ({ sessions }: Synthesis, session: string) => sessions.find((outcome) => outcome.session.id === session)?.session.name ?? ''
