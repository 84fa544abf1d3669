import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { INK_COLOURS, INK_WIDTHS } from '../../../shared/document/ink.ts'
import type { InkId } from '../../../shared/ids.ts'
import type { InkItem } from '../../../shared/plenary/inkItems.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useBoard } from '../model/BoardContext.tsx'
import { Choice } from './InkBar.tsx'
import barStyles from './InkBar.module.css'
import styles from './InkDetails.module.css'
import { push, WAYS } from './inkByKeys.ts'
import { InkWords } from './InkWords.tsx'
import { removeInk } from './removeInk.ts'
import { inkTexts } from './texts.ts'
import { useInkItems } from './useInk.ts'

const MOVES = [['left', ArrowLeft, 'ArrowLeft'], ['up', ArrowUp, 'ArrowUp'], ['down', ArrowDown, 'ArrowDown'], ['right', ArrowRight, 'ArrowRight']] as const

/** What is selected of the ink: its words, its looks, where it stands, its end. */
export function InkDetails({ ids }: { readonly ids: ReadonlySet<InkId> }): ReactNode {
  const t = useTexts(inkTexts)
  const board = useBoard()
  const items = useInkItems()
  const held = [...ids].flatMap((id) => items.get(id) ?? [])
  const first = held[0]
  const part = first?.parts[0]
  if (first === undefined || part === undefined) return null
  return (
    <div className={styles.ink}>
      {held.length === 1 ? <Words item={first} /> : null}
      <div className={styles.looks}>
        <Choice name={t('colour')} all={INK_COLOURS} chosen={part.colour} label={(one) => t(`colour.${one}`)} onChoose={(colour) => board.ink.acts.restyle(ids, { colour })}>
          {(one) => <span className={barStyles.colour} style={{ background: `var(--pen-${one})` }} />}
        </Choice>
        <Choice name={t('width')} all={INK_WIDTHS} chosen={part.width} label={(one) => t(`width.${one}`)} onChoose={(width) => board.ink.acts.restyle(ids, { width })}>
          {(one) => <span className={barStyles.width} data-width={one} style={{ background: `var(--pen-${part.colour})` }} />}
        </Choice>
      </div>
      <div className={styles.moves} role="group" aria-label={t('move')}>
        <span>{t('move')}</span>
        {MOVES.map(([label, icon, key]) => (
          <IconButton key={key} icon={icon} label={t(label)} onClick={() => push(board, null, first.id, WAYS[key] ?? { x: 0, y: 0 })} />
        ))}
      </div>
      <Button look="alarm" onClick={() => removeInk(board, ids)}>
        <Trash2 size={20} aria-hidden="true" />
        {t('remove')}
      </Button>
    </div>
  )
}

function Words({ item }: { readonly item: InkItem }): ReactNode {
  const t = useTexts(inkTexts)
  return <InkWords id={item.id} label={item.kind === 'text' ? t('words') : t('name')} placeholder={item.kind === 'text' ? '' : t('namePlaceholder')} lines={item.kind === 'text' ? 3 : 1} />
}
