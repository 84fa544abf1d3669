import { TextShapeUtil, tipTapDefaultExtensions } from 'tldraw'

/** tldraw's texts in the page's own letters: none are fetched from anywhere. */
export class InkTextUtil extends TextShapeUtil {
  override getFontFaces(): [] {
    return []
  }
}

/** Words and line breaks alone: the document keeps no bold, no lists, no links. */
export const PLAIN_TEXT = tipTapDefaultExtensions.flatMap((extension) => {
  if (extension.name === 'link' || extension.name === 'highlight') return []
  if (extension.name !== 'starterKit') return [extension]
  return [extension.configure({ blockquote: false, bold: false, bulletList: false, code: false, codeBlock: false, heading: false, horizontalRule: false, italic: false, listItem: false, orderedList: false, strike: false })]
})
