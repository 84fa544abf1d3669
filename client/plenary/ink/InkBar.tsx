import { Eraser, Hand, PenLine, Type, type LucideIcon } from 'lucide-react'
import { useValue, type Editor } from 'tldraw'
import { useId, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { INK_COLOURS, INK_WIDTHS, type InkColour, type InkWidth } from '../../../shared/document/ink.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useBoard } from '../model/BoardContext.tsx'
import styles from './InkBar.module.css'
import { inkTexts } from './texts.ts'
import { INK_TOOLS, pickTool, type InkTool } from './tools.ts'

const ICONS: Readonly<Record<InkTool, LucideIcon>> = { select: Hand, draw: PenLine, text: Type, eraser: Eraser }

/** What the hand on the canvas is: the plenary's, a pen, letters or an eraser. Colours and widths come with what uses them. */
export function InkBar({ editor, raised }: { readonly editor: Editor; readonly raised: boolean }): ReactNode {
  const t = useTexts(inkTexts)
  const { ink } = useBoard()
  const tool = useValue('tool', () => editor.getCurrentToolId(), [editor])
  const { colour, width } = useStore(ink.pen)
  const makes = tool === 'draw' || tool === 'text'
  return (
    <div className={styles.bar} data-raised={raised || undefined} data-foot role="group" aria-label={t('bar')}>
      {makes ? (
        <div className={styles.pen}>
          <Choice name={t('colour')} all={INK_COLOURS} chosen={colour} label={(one) => t(`colour.${one}`)} onChoose={(next) => ink.pen.setState({ colour: next })}>
            {(one) => <span className={styles.colour} style={{ background: `var(--pen-${one})` }} />}
          </Choice>
          <Choice name={t('width')} all={INK_WIDTHS} chosen={width} label={(one) => t(`width.${one}`)} onChoose={(next) => ink.pen.setState({ width: next })}>
            {(one) => <span className={styles.width} data-width={one} style={{ background: `var(--pen-${colour})` }} />}
          </Choice>
          {tool === 'text' ? <p className={styles.hint}>{t('placeHint')}</p> : null}
        </div>
      ) : null}
      <div className={styles.tools}>
        {INK_TOOLS.map((one) => (
          <IconButton
            key={one}
            icon={ICONS[one]}
            label={t(one)}
            aria-pressed={tool === one}
            className={styles.tool}
            // A click leaves the keyboard on the canvas. Pressed by a key, letters begin at once in the middle of the view: there is no pointer to say where.
            onMouseDown={(event) => event.preventDefault()}
            onClick={({ detail }) => pickTool(editor, ink, one, detail === 0)}
          />
        ))}
      </div>
    </div>
  )
}

type ChoiceProps<One extends InkColour | InkWidth> = {
  readonly name: string
  readonly all: readonly One[]
  readonly chosen: One
  readonly label: (one: One) => string
  readonly onChoose: (one: One) => void
  readonly children: (one: One) => ReactNode
}

/** Also used for what was drawn already. */
export function Choice<One extends InkColour | InkWidth>({ name, all, chosen, label, onChoose, children }: ChoiceProps<One>): ReactNode {
  const group = useId()
  return (
    <fieldset className={styles.choice}>
      <legend className="only-heard">{name}</legend>
      {all.map((one) => (
        <label key={one} title={label(one)}>
          <input type="radio" name={group} aria-label={label(one)} checked={one === chosen} onChange={() => onChoose(one)} />
          {children(one)}
        </label>
      ))}
    </fieldset>
  )
}
