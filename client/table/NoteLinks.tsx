import { Unlink, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { LinkId, NoteId } from '../../shared/ids.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { KindIcon } from '../ui/KindIcon.tsx'
import { mayChange, useBoard, useLinksOf, useNote, useWords } from './BoardContext.tsx'
import { isBroken, linkWord, ownWords } from './linkPhrase.ts'
import styles from './NoteLinks.module.css'
import { tableTexts } from './texts.ts'
import { firstWords } from './words.ts'

/** So many are shown at once; a problem may have twenty causes. */
const SHOWN = 3

/** What a note is linked to, each a line: the word, the other note's icon and beginning. */
export function NoteLinks({ id, reading }: { readonly id: NoteId; readonly reading: boolean }): ReactNode {
  const t = useTexts(tableTexts)
  const links = useLinksOf(id)
  const [all, setAll] = useState(false)
  if (links.length === 0) return null
  const shown = all ? links : links.slice(0, SHOWN)
  const hidden = links.length - shown.length
  return (
    <ul className={styles.links}>
      {shown.map((link) => (
        <LinkLine key={link} id={link} at={id} reading={reading} />
      ))}
      {hidden === 0 ? null : (
        <li>
          <button type="button" className={styles.more} onClick={() => setAll(true)}>
            {t('link.more', { count: hidden })}
          </button>
        </li>
      )}
    </ul>
  )
}

type LineProps = { readonly id: LinkId; readonly at: NoteId; readonly reading: boolean }

function LinkLine({ id, at, reading }: LineProps): ReactNode {
  const t = useTexts(tableTexts)
  const localised = useLocalised()
  const { store, actions, here, reveal } = useBoard()
  const { lanes, closed } = useWords()
  const link = useStore(store, (board) => board.links.get(id))
  const outwards = link?.from === at
  const self = useNote(at)
  const other = useNote((outwards ? link.to : link?.from) ?? at)
  if (link === undefined || other === undefined) return null

  const broken = isBroken(link, outwards ? self : other, outwards ? other : self, lanes)
  const lane = lanes.get(other.lane)
  const words = firstWords(other.text) || t('note.blank')
  const own = ownWords(link.type, outwards ? lanes.get(self?.lane ?? '') : lane, outwards)
  const said = broken ? t('link.broken') : own === undefined ? t(`link.${linkWord(link.type, outwards)}`) : localised(own)
  const mayUnlink = !reading && !closed.has(other.lane) && mayChange(here, link.author)
  return (
    <li className={styles.line} data-broken={broken} data-hue={lane?.hue}>
      <button type="button" className={styles.other} title={t('link.go', { note: words })} disabled={other.deleted || reading} onClick={() => reveal(other.id)}>
        <span className={styles.word}>{said}</span>
        {broken ? <Unlink size={14} aria-hidden="true" /> : lane && <KindIcon icon={lane.icon} size={14} />}
        <span className={styles.begins} dir="auto">
          {words}
        </span>
      </button>
      {mayUnlink ? (
        <button type="button" className={styles.unlink} aria-label={t('link.remove', { note: words })} onClick={() => actions.unlink(id)}>
          <X size={16} aria-hidden="true" />
        </button>
      ) : null}
    </li>
  )
}
