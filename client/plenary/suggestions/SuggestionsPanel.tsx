import { RotateCw, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import type { View } from '../canvas/view.ts'
import { useBoard, usePlenary } from '../model/BoardContext.tsx'
import { noteOfCard } from '../model/plenaryFeed.ts'
import { plenaryTexts } from '../texts.ts'
import { CloseNotes } from './CloseNotes.tsx'
import { Proposals } from './Proposals.tsx'
import type { Subject, Suggested } from './suggestions.ts'
import styles from './Suggestions.module.css'
import { suggestionTexts } from './texts.ts'

/** What was found when somebody asked for it: each with its reason, and nothing done until a hand does it. */
export function SuggestionsPanel({ view }: { readonly view: View | null }): ReactNode {
  const t = useTexts(suggestionTexts)
  const { suggestions } = useBoard()
  const suggested = useStore(suggestions.store)
  if (suggested.state === 'closed') return null
  return (
    <section className={styles.panel} aria-label={t('suggestions')}>
      <header className={styles.head}>
        <Heading subject={suggested.subject} />
        <IconButton icon={X} label={t('close')} onClick={suggestions.close} />
      </header>
      <p className={styles.hint}>{t('nothingHappens')}</p>
      <Found suggested={suggested} view={view} />
      <Button look="plain" disabled={suggested.state === 'asking'} onClick={() => suggestions.ask(suggested.subject)}>
        <RotateCw size={20} aria-hidden="true" />
        {t('again')}
      </Button>
    </section>
  )
}

function Heading({ subject }: { readonly subject: Subject }): ReactNode {
  const t = useTexts(suggestionTexts)
  const plenary = useTexts(plenaryTexts)
  const text = usePlenary((state) => (subject.about === 'note' ? noteOfCard(state, subject.id)?.text : subject.about === 'cluster' ? state.clusters.get(subject.id)?.title : undefined)) ?? ''
  switch (subject.about) {
    case 'note':
      return <h2>{t('similarTo', { text })}</h2>
    case 'cluster':
      return <h2>{t('similarToCluster', { title: text || plenary('unnamed') })}</h2>
    case 'board':
      return <h2>{t('onTheBoard')}</h2>
  }
}

function Found({ suggested, view }: { readonly suggested: Exclude<Suggested, { state: 'closed' }>; readonly view: View | null }): ReactNode {
  const t = useTexts(suggestionTexts)
  if (suggested.state === 'asking') return <p role="status">{t('asking')}</p>
  if (suggested.state !== 'answered') return <p role="alert">{t('failed')}</p>
  const { subject, close, same } = suggested
  if (subject.about === 'board') return same.length === 0 ? <p role="status">{t('nothingSame')}</p> : <Proposals proposals={same} view={view} />
  return close.length === 0 ? <p role="status">{t('nothingSimilar')}</p> : <CloseNotes subject={subject} close={close} view={view} />
}
