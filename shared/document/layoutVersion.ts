/** The layout of documents that LAYOUT.md describes. A copy of another layout, in a browser say, is not opened but fetched anew. */
export const LAYOUT_VERSION = 1
