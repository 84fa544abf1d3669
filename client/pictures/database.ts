import type { TableId } from '../../shared/ids.ts'

/** Where this browser holds pictures of a table's notes until the server has them. */
export function databaseName(table: TableId, author: string): string {
  return `plenaria.pictures.${table}.${author}`
}

/** Tablets are shared: what was not sent goes with whoever leaves. Done once this page is gone, and nothing is open any more. */
export function forgetPictures(table: TableId, author: string): void {
  try {
    indexedDB.deleteDatabase(databaseName(table, author))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
