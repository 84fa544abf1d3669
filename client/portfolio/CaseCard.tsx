import { ExternalLink, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { ITEMS, type ReferenceCase, type TextOf } from '../../shared/document/portfolioItems.ts'
import { removeItem, setItem } from '../../shared/ops/portfolio.ts'
import { LIMITS } from '../../shared/wire/limits.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { CasePictures } from './CasePictures.tsx'
import { ItemText } from './ItemText.tsx'
import { usePlace } from './place.ts'
import styles from './Portfolio.module.css'
import { portfolioTexts } from './texts.ts'

const FIELDS = Object.keys(ITEMS.cases.texts) as TextOf<'cases'>[] // its keys

/** One reference case, open for writing. */
export function CaseCard({ one }: { readonly one: ReferenceCase }): ReactNode {
  const t = useTexts(portfolioTexts)
  const { doc, act } = usePlace()
  const name = one.title || t('case.untitled')
  const remove = () => act(() => removeItem(doc, 'cases', one.id), t('removed', { title: name }))
  return (
    <div className={styles.case} role="group" aria-label={name}>
      {FIELDS.map((field) => (
        <ItemText key={field} root="cases" id={one.id} field={field} oneLine={field === 'title' || field === 'place'} label={t(`case.${field}`)} placeholder={t(`case.${field}.hint`)} />
      ))}
      <LinkField key={one.link} link={one.link} onLink={(link) => setItem(doc, 'cases', one.id, { link })} />
      <CasePictures one={one} />
      <div>
        <Button look="plain" aria-label={t('case.remove', { title: name })} onClick={remove}>
          <Trash2 size={18} aria-hidden="true" />
          {t('case.removeIt')}
        </Button>
      </div>
    </div>
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
