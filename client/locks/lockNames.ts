import type { SessionState } from '../../shared/document/sessionDocument.ts'
import type { Lock } from '../../shared/locks/lock.ts'
import { lanesById } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { lockTexts } from './texts.ts'

/** What a lock closes, in words. */
export function useLockName({ definition, tables }: Pick<SessionState, 'definition' | 'tables'>): (lock: Lock) => string {
  const t = useTexts(lockTexts)
  const localised = useLocalised()
  const lanes = lanesById(definition)
  const tableName = (id: string) => tables.find((table) => table.id === id)?.name ?? '–'
  return (lock) => {
    switch (lock.on) {
      case 'board':
        return t('is.frozen')
      case 'table':
        return tableName(lock.table)
      case 'kind': {
        const lane = [...lanes.values()].find(({ kind }) => kind === lock.kind)
        return t('kindOf', { kind: lane === undefined ? lock.kind : localised(lane.noteName) })
      }
      case 'lane': {
        const lane = lanes.get(lock.lane)
        const name = lane === undefined ? lock.lane : localised(lane.name)
        return lock.table === null ? t('everywhere', { lane: name }) : t('at', { lane: name, table: tableName(lock.table) })
      }
    }
  }
}
