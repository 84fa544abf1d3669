import type { ReactNode } from 'react'
import { addTexts, useTexts } from '../i18n/addTexts.ts'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './ShortcutsDialog.module.css'

const texts = addTexts('shortcuts', {
  it: {
    title: 'Tasti rapidi',
    lead: 'Condurre',
    next: 'Passo successivo',
    clock: 'Avvia o ferma il tempo',
    more: 'Cinque minuti in più',
    view: 'Guarda altro: tavoli, plenaria, votazioni…',
    off: 'Togli ciò che riempie lo schermo',
    freeze: 'Ferma la lavagna, o ridalla',
    call: 'Chiama tutti da te, o rilasciali',
    help: 'Questo elenco',
    report: 'Mentre i tavoli riportano',
    table: 'Dai la parola al prossimo tavolo',
    itemNext: 'Nota successiva',
    itemBack: 'Nota precedente',
    plenary: 'Nella plenaria',
    undo: 'Annulla, ripeti',
    group: 'Raggruppa le note scelte',
    merge: 'Unisci le note scelte',
    tidy: 'Metti in ordine',
    ink: 'Mano, penna, testo, gomma',
    push: 'Sposta ciò che è scelto',
    write: 'Scrivi una nota in plenaria',
    link: 'Collega la nota scelta',
    zoom: 'Ingrandisci, riduci',
    fit: 'Grandezza naturale, tutta la plenaria, ciò che è scelto',
    escape: 'Non scegliere nulla',
    shift: 'Maiusc',
    pageDown: 'Pag↓',
    pageUp: 'Pag↑',
  },
  en: {
    title: 'Keyboard shortcuts',
    lead: 'Leading',
    next: 'Next step',
    clock: 'Start or stop the clock',
    more: 'Five minutes more',
    view: 'Look at another view: tables, plenary, votes…',
    off: 'Take off what fills the display',
    freeze: 'Freeze the board, or hand it back',
    call: 'Call everyone to you, or release them',
    help: 'This list',
    report: 'While tables report',
    table: 'Give the word to the next table',
    itemNext: 'Next note',
    itemBack: 'Previous note',
    plenary: 'In the plenary',
    undo: 'Undo, redo',
    group: 'Cluster the selected notes',
    merge: 'Merge the selected notes',
    tidy: 'Tidy up',
    ink: 'Hand, pen, text, eraser',
    push: 'Move what is selected',
    write: 'Write a note on the plenary',
    link: 'Link the selected note',
    zoom: 'Zoom in, zoom out',
    fit: 'Full size, the whole board, what is selected',
    escape: 'Select nothing',
    shift: 'Shift',
    pageDown: 'PgDn',
    pageUp: 'PgUp',
  },
})

type Key = (typeof texts.keys)[number]

/** Each with what it does; Alt, since nobody types with it and browsers leave these letters alone. */
const GROUPS: readonly { readonly title: Key; readonly keys: readonly (readonly [keys: string, does: Key])[] }[] = [
  { title: 'lead', keys: [['Alt N', 'next'], ['Alt T', 'clock'], ['Alt M', 'more'], ['Alt V', 'view'], ['Alt O', 'off'], ['Alt L', 'freeze'], ['Alt G', 'call'], ['?', 'help']] },
  { title: 'report', keys: [['Alt P', 'table'], ['Alt J · ⇟', 'itemNext'], ['Alt K · ⇞', 'itemBack']] },
  { title: 'plenary', keys: [['Ctrl Z · Ctrl Y', 'undo'], ['G', 'group'], ['M', 'merge'], ['L', 'link'], ['N', 'write'], ['O', 'tidy'], ['V · D · T · E', 'ink'], ['Alt ← ↑ ↓ →', 'push'], ['+ · −', 'zoom'], ['⇧ 0 · 1 · 2', 'fit'], ['Esc', 'escape']] },
]

/** All keys of the desk, as a list. */
export default function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTexts(texts)
  return (
    <Dialog title={t('title')} onClose={onClose}>
      {GROUPS.map(({ title, keys }) => (
        <section key={title} className={styles.group}>
          <h3>{t(title)}</h3>
          <dl>
            {keys.map(([pressed, does]) => (
              <div key={does}>
                <dt>
                  <kbd>{pressed.replace('⇧', t('shift')).replace('⇟', t('pageDown')).replace('⇞', t('pageUp'))}</kbd>
                </dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
