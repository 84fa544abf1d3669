import type { Registration } from '../../shared/api/attendance.ts'
import { fold } from '../../shared/attendance/samePerson.ts'
import type { Definition } from '../../shared/process/definition.ts'
import { useTexts } from '../i18n/addTexts.ts'
import { useLocalised } from '../i18n/localised.ts'
import { attendanceTexts } from './texts.ts'

/** How people and categories are called on a page. */
export function useWords(definition: Definition) {
  const t = useTexts(attendanceTexts)
  const localised = useLocalised()
  return {
    nameOf: ({ name, email }: Pick<Registration, 'name' | 'email'>) => name || email || t('nameless'),
    categoryOf: (id: string | null) => {
      const found = definition.categories.find((category) => category.id === id)
      return found === undefined ? t('noCategory') : localised(found.name)
    },
  }
}

const NAMES = new Intl.Collator()

/** By name, as lists on paper are; the nameless last. */
export function byName(people: readonly Registration[]): Registration[] {
  const called = ({ name, email }: Registration) => name || email
  return [...people].sort((a, b) => Number(called(a) === '') - Number(called(b) === '') || NAMES.compare(called(a), called(b)))
}

/** Every word that was typed is in the name, the organisation or the address. */
export function matching(people: readonly Registration[], typed: string): readonly Registration[] {
  const words = fold(typed).split(' ').filter((word) => word !== '')
  if (words.length === 0) return people
  return people.filter(({ name, organisation, email }) => {
    const text = fold(`${name} ${organisation} ${email}`)
    return words.every((word) => text.includes(word))
  })
}
