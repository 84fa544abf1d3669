import { Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Lane, LinkRule, Tool } from '../../../shared/process/definition.ts'
import { freshSlug } from '../../../shared/process/slug.ts'
import { LIMITS } from '../../../shared/wire/limits.ts'
import { useTexts } from '../../i18n/addTexts.ts'
import { useLocalised } from '../../i18n/localised.ts'
import { sayBoth } from '../../i18n/sayBoth.ts'
import { SelectField } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useDefinition, useEdit } from './DesignContext.tsx'
import styles from './LaneEditor.module.css'
import { designTexts } from './texts.ts'
import { WordsField } from './WordsField.tsx'

/** Phrases that tablets say by themselves. */
const PHRASES = ['cause-of', 'barrier-to'] as const

type Props = { readonly lane: Lane; readonly tool: Tool }

/** Where a note of this lane may lead, in words: "a risk may be linked 'risk of' to an idea". */
export function LinkRules({ lane, tool }: Props): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  const edit = useEdit()
  const kinds = useKinds(tool)
  const set = (links: LinkRule[]) => edit({ do: 'setLinks', lane: lane.id, links })
  const linked = new Set(lane.links.flatMap(({ to }) => to))
  const free = kinds.filter(({ kind }) => !linked.has(kind))
  const add = (kind: string) => {
    const type = freshSlug(`${lane.id}-link`, new Set(lane.links.map((rule) => rule.type)))
    set([...lane.links, { type, to: [kind], words: sayBoth(designTexts, 'link.words.new'), back: sayBoth(designTexts, 'link.back.new') }])
  }
  return (
    <fieldset className={styles.picker}>
      <legend>{t('links')}</legend>
      <p className={styles.chosen}>{t(lane.links.length === 0 ? 'links.none' : 'links.explain')}</p>
      <div className={styles.rules}>
        {lane.links.map((rule, i) => (
          <Rule
            key={i} rule={rule} kinds={kinds.filter(({ kind }) => rule.to.includes(kind) || !linked.has(kind))}
            taken={lane.links.filter((other) => other !== rule).map(({ type }) => type)} lane={lane}
            onChange={(changed) => set(lane.links.with(i, changed))} onRemove={() => set(lane.links.toSpliced(i, 1))}
          />
        ))}
      </div>
      {free.length === 0 ? null : (
        <div>
          <Menu
            label={t('links.add')} icon={Plus} labelled
            groups={[{ heading: t('links.addTo'), items: free.map(({ kind, noteName }) => ({ label: localised(noteName), onSelect: () => add(kind) })) }]}
          />
        </div>
      )}
    </fieldset>
  )
}

type RuleProps = {
  readonly lane: Lane
  readonly rule: LinkRule
  readonly kinds: readonly Lane[]
  readonly taken: readonly string[]
  readonly onChange: (rule: LinkRule) => void
  readonly onRemove: () => void
}

function Rule({ lane, rule, kinds, taken, onChange, onRemove }: RuleProps): ReactNode {
  const t = useTexts(designTexts)
  const localised = useLocalised()
  const phrase = PHRASES.find((type) => type === rule.type) ?? 'own'
  const say = (wanted: string) => {
    const worded = PHRASES.find((type) => type === wanted)
    if (worded !== undefined) return onChange({ type: worded, to: rule.to })
    onChange({ type: freshSlug(`${lane.id}-link`, new Set(taken)), to: rule.to, words: sayBoth(designTexts, 'link.words.new'), back: sayBoth(designTexts, 'link.back.new') })
  }
  const lead = (kind: string, on: boolean) => onChange({ ...rule, to: on ? [...rule.to, kind] : rule.to.filter((one) => one !== kind) })
  return (
    <div className={styles.rule}>
      <div className={styles.ruleHead}>
        <SelectField label={t('links.says', { note: localised(lane.noteName) })} value={phrase} onChange={(event) => say(event.target.value)}>
          {PHRASES.map((type) => (
            <option key={type} value={type} disabled={taken.includes(type)}>{t(`link.${type}`)}</option>
          ))}
          <option value="own">{t('link.own')}</option>
        </SelectField>
        <IconButton icon={Trash2} label={t('links.remove')} onClick={onRemove} />
      </div>
      {phrase === 'own' ? (
        <>
          <WordsField label={t('link.words')} hint={t('link.wordsHint')} value={rule.words ?? { it: '', en: '' }} most={LIMITS.maxNameLength} onChange={(words) => onChange({ ...rule, words })} />
          <WordsField label={t('link.back')} hint={t('link.backHint')} value={rule.back ?? { it: '', en: '' }} most={LIMITS.maxNameLength} onChange={(back) => onChange({ ...rule, back })} />
        </>
      ) : null}
      <fieldset className={styles.targets}>
        <legend>{t('links.to')}</legend>
        {kinds.map(({ kind, noteName, hue, icon }) => {
          const on = rule.to.includes(kind)
          return (
            <label key={kind} className={styles.target} data-hue={hue}>
              {/* The last one goes with its rule. */}
              <input type="checkbox" checked={on} disabled={on && rule.to.length === 1} onChange={(event) => lead(kind, event.target.checked)} />
              <KindIcon icon={icon} />
              {localised(noteName)}
            </label>
          )
        })}
      </fieldset>
    </div>
  )
}

/** One lane for each kind of the process, this tool's first. */
function useKinds(tool: Tool): readonly Lane[] {
  const { tools } = useDefinition()
  const lanes = [tool, ...tools.filter(({ id }) => id !== tool.id)].flatMap((one) => one.lanes)
  return lanes.filter(({ kind }, i) => lanes.findIndex((other) => other.kind === kind) === i)
}
