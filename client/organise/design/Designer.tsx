import { ArrowLeft, RotateCcw, RotateCw } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import type { ProcessDetail } from '../../../shared/api/schemas.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultNote } from '../../ui/FaultNote.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { Wordmark } from '../../ui/Wordmark.tsx'
import { AboutPart } from './AboutPart.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { DesignContext, useDesign } from './DesignContext.tsx'
import { isChanged, openDesign, type DesignStore } from './designStore.ts'
import styles from './Designer.module.css'
import { GroupsPart } from './GroupsPart.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { NamedPart } from './NamedPart.tsx'
import { PlanPart } from './PlanPart.tsx'
import { ProgrammePart } from './ProgrammePart.tsx'
import { designTexts } from './texts.ts'
import { ToolsPart } from './ToolsPart.tsx'
import { useSaving, type Saving } from './useSaving.ts'

const PARTS = ['about', 'topics', 'people', 'levers', 'tools', 'programmeShort', 'plan'] as const
type PartName = (typeof PARTS)[number]

/** A process in parts. What is changed here is the designer's alone until it is saved. */
export function Designer({ process }: { readonly process: ProcessDetail }): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  const [design] = useState(() => openDesign(process.id, process))
  const [part, setPart] = useState<PartName>('about')
  const [tool, setTool] = useState<string | null>(null)
  const saving = useSaving(process.id, design)
  const name = localised(useStore(design, ({ now }) => now.name))
  usePageTitle(name)
  useWarning(design)
  useKeys(design, saving)
  const open = (wanted: PartName) => {
    setPart(wanted)
    setTool(null)
  }
  return (
    <DesignContext value={design}>
      <div className={styles.page}>
        <header className={styles.header}>
          <Wordmark />
          <LanguageSwitch />
        </header>
        <Bar name={name} processId={process.id} saving={saving} />
        <div className={styles.work}>
          <nav className={styles.nav} aria-label={t('parts')}>
            {PARTS.map((one) => (
              <button key={one} type="button" aria-current={one === part ? 'page' : undefined} onClick={() => open(one)}>
                {t(`part.${one}`)}
              </button>
            ))}
          </nav>
          <main className={styles.part}>
            <Resumed />
            <FaultNote fault={saving.fault} />
            <Part part={part} tool={tool} onTool={setTool} />
          </main>
        </div>
        <ConflictDialog saving={saving} />
      </div>
    </DesignContext>
  )
}

function Part({ part, tool, onTool }: { readonly part: PartName; readonly tool: string | null; readonly onTool: (tool: string | null) => void }): ReactNode {
  switch (part) {
    case 'about':
      return <AboutPart />
    case 'topics':
    case 'levers':
      return <NamedPart key={part} list={part} />
    case 'people':
      return <GroupsPart />
    case 'tools':
      return <ToolsPart open={tool} onOpen={onTool} />
    case 'programmeShort':
      return <ProgrammePart />
    case 'plan':
      return <PlanPart />
  }
}

/** What it is called, whether it is saved, back and forth. */
function Bar({ name, processId, saving }: { readonly name: string; readonly processId: string; readonly saving: Saving }): ReactNode {
  const t = useTexts(designTexts)
  const design = useDesign()
  const [, navigate] = useLocation()
  const [leaving, setLeaving] = useState(false)
  const changed = useStore(design, isChanged)
  const version = useStore(design, ({ base }) => base.version)
  const past = useStore(design, (state) => state.past.length)
  const future = useStore(design, (state) => state.future.length)
  const leave = () => navigate(`/p/${processId}`)
  return (
    <div className={styles.bar}>
      <IconButton icon={ArrowLeft} label={t('back')} onClick={() => (changed ? setLeaving(true) : leave())} />
      <div className={styles.name}>
        <h1>{name}</h1>
        <p role="status">{saving.saving ? t('saving') : changed ? t('state.changed') : t('state.saved', { version })}</p>
      </div>
      <IconButton icon={RotateCcw} label={t('undo')} disabled={past === 0} onClick={() => design.undo()} />
      <IconButton icon={RotateCw} label={t('redo')} disabled={future === 0} onClick={() => design.redo()} />
      <Button look="primary" disabled={!changed || saving.saving} title={t('state.kept')} onClick={() => void saving.save()}>{t('save')}</Button>
      {leaving ? <LeaveDialog onSave={saving.save} onLeave={leave} onClose={() => setLeaving(false)} /> : null}
    </div>
  )
}

/** Unsaved work of an earlier visit: said once, with the way back to what is saved. */
function Resumed(): ReactNode {
  const t = useTexts(designTexts)
  const design = useDesign()
  const [said, setSaid] = useState(false)
  const changed = useStore(design, isChanged)
  if (!design.resumed || said || !changed) return null
  const discard = () => {
    const { base } = design.getState()
    design.rebase(base, base.definition)
    setSaid(true)
  }
  return (
    <div className={styles.resumed} role="status">
      <p>{t('resumed')}</p>
      <Button onClick={discard}>{t('resumed.discard')}</Button>
    </div>
  )
}

/** Closing the window asks; what was not saved would be found again, but not by anybody else. */
function useWarning(design: DesignStore): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => (isChanged(design.getState()) ? event.preventDefault() : undefined)
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [design])
}

/** Ctrl+S saves. Ctrl+Z is the box's own while somebody types in one, and the design's elsewhere. */
function useKeys(design: DesignStore, { saving, save }: Saving): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key === 's') {
        event.preventDefault()
        if (isChanged(design.getState()) && !saving) void save()
        return
      }
      if (event.target instanceof HTMLElement && event.target.matches('input:not([type=radio], [type=checkbox]), textarea, select')) return
      if (key === 'y' || (key === 'z' && event.shiftKey)) design.redo()
      else if (key === 'z') design.undo()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [design, saving, save])
}
