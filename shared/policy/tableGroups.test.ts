import { expect, it } from 'vitest'
import { may } from './rights.ts'
import { ROLES, type Role } from './roles.ts'
import { TABLE_GROUPS } from './tableGroups.ts'

/** On what one made oneself / on what somebody else made. */
const WHO: Record<keyof typeof TABLE_GROUPS, Record<Role, string>> = {
  makeCluster: { organiser: 'yy', facilitator: 'yy', tableFacilitator: 'yy', expert: 'nn', lab: 'nn', display: 'nn', participant: 'yy', server: 'yy' },
  nameCluster: { organiser: 'yy', facilitator: 'yy', tableFacilitator: 'yy', expert: 'nn', lab: 'nn', display: 'nn', participant: 'yn', server: 'yy' },
  dissolveCluster: { organiser: 'yy', facilitator: 'yy', tableFacilitator: 'yy', expert: 'nn', lab: 'nn', display: 'nn', participant: 'yn', server: 'yy' },
  putInAndOut: { organiser: 'yy', facilitator: 'yy', tableFacilitator: 'yy', expert: 'nn', lab: 'nn', display: 'nn', participant: 'yy', server: 'yy' },
  mergeAndUnmerge: { organiser: 'yy', facilitator: 'yy', tableFacilitator: 'yy', expert: 'nn', lab: 'nn', display: 'nn', participant: 'yy', server: 'yy' },
}

const cells = Object.entries(WHO).flatMap(([act, roles]) => ROLES.map((role) => ({ act: act as keyof typeof TABLE_GROUPS, role, answers: roles[role] })))

it.each(cells)('grouping at a table: $role, $act: $answers', ({ act, role, answers }) => {
  const actor = { role, id: 'me', categories: [] }
  expect(['me', 'another'].map((maker) => (may(TABLE_GROUPS[act], actor, maker) ? 'y' : 'n')).join('')).toBe(answers)
})
