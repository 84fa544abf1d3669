/**
 * Makes a box as high as its text, or as its question while it is empty. `field-sizing` does that alone in new browsers; the tablets
 * of a municipality are older.
 */
export function autosize(area: HTMLTextAreaElement): void {
  const { value } = area
  // A placeholder has no height of its own: it takes the text's place for the measuring.
  if (value === '') area.value = area.placeholder
  area.style.height = 'auto'
  // The borders are outside of the scroll height.
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
  if (value === '') area.value = ''
}
