/** Makes a box as high as its text. `field-sizing` does that alone in new browsers; the tablets of a municipality are older. */
export function autosize(area: HTMLTextAreaElement): void {
  area.style.height = 'auto'
  // The borders are outside of the scroll height.
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
}
