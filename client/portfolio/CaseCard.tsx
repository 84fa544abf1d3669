import { ExternalLink, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type * as Y from 'yjs'
import { itemText } from '../../shared/document/portfolioDocument.ts'
import { ITEMS, type ReferenceCase, type TextOf } from '../../shared/document/portfolioItems.ts'
import { editItem, removeItem, setItem } from '../../shared/ops/portfolio.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Field } from '../ui/Field.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { showToast } from '../ui/toasts.ts'
import { LiveText } from './LiveText.tsx'
import styles from './Portfolio.module.css'
import { portfolioTexts } from './texts.ts'

type Props = { readonly one: ReferenceCase; readonly doc: Y.Doc; readonly undo: Y.UndoManager }

const TEXTS = ITEMS.cases.texts
const FIELDS = Object.keys(TEXTS) as TextOf<'cases'>[] // its keys

/** One reference case, open for writing. */
export function CaseCard({ one, doc, undo }: Props): ReactNode {
  const t = useTexts(portfolioTexts)
  const name = one.title || t('case.untitled')
  const remove = () => {
    undo.stopCapturing()
    removeItem(doc, 'cases', one.id)
    undo.stopCapturing()
    showToast({ text: t('removed', { title: name }), action: { label: t('undo'), run: () => undo.undo() } })
  }
  return (
    <li className={styles.case} aria-label={name}>
      <IconButton className={styles.removeCase} icon={Trash2} label={t('case.remove', { title: name })} onClick={remove} />
      {FIELDS.map((field) => {
        const text = itemText(doc, 'cases', one.id, field)
        return text === null ? null : (
          <LiveText
            key={field} oneLine={field === 'title' || field === 'place'} label={t(`case.${field}`)} placeholder={t(`case.${field}.hint`)}
            text={text} maxLength={TEXTS[field]} undo={undo} onWanted={(words) => editItem(doc, 'cases', one.id, field, words)}
          />
        )
      })}
      <LinkField key={one.link} link={one.link} onLink={(link) => setItem(doc, 'cases', one.id, { link })} />
    </li>
  )
}

/** Kept when it is left; what is no address stays in the field, with a word about it. */
function LinkField({ link, onLink }: { readonly link: string; readonly onLink: (link: string) => boolean }): ReactNode {
  const t = useTexts(portfolioTexts)
  const [typed, setTyped] = useState(link)
  const [isWrong, setWrong] = useState(false)
  const leave = () => setWrong(typed.trim() !== link && !onLink(typed.trim()))
  return (
    <div className={styles.link}>
      <Field
        label={t('case.link')} type="url" inputMode="url" autoComplete="off" maxLength={LIMITS.maxLinkLength} placeholder="https://" value={typed}
        fault={isWrong ? t('case.link.wrong') : undefined} onChange={(event) => setTyped(event.target.value)} onBlur={leave}
      />
      {link === '' ? null : (
        <a href={link} target="_blank" rel="noreferrer noopener">
          <ExternalLink size={18} aria-hidden="true" />
          {t('case.open')}
        </a>
      )}
    </div>
  )
}
