import type { Right } from './rights.ts'

/**
 * Who may group what a table wrote. Clusters and merges are the table's common work, as order and links are: they change nobody's note,
 * and whatever one puts together another may take apart, so that nobody is locked in or out. What somebody wrote themselves, a cluster's
 * title, is theirs as a note is, and with it its colour and its end.
 */
export const TABLE_GROUPS = {
  makeCluster: 'everyone',
  nameCluster: 'author',
  dissolveCluster: 'author',
  putInAndOut: 'everyone',
  mergeAndUnmerge: 'everyone',
} as const satisfies Readonly<Record<string, Right>>
