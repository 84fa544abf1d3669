/** Saving a drawing as a file that opens elsewhere: with its colours by value, those of the light design, and its letters within. */

/** Beyond it browsers draw nothing. */
const MAX_SIDE_PX = 8_192

export async function saveSvg(svg: SVGSVGElement, name: string): Promise<void> {
  download(new Blob([await fileOf(svg)], { type: 'image/svg+xml' }), `${name}.svg`)
}

/** Twice as fine as it is measured, for print and projector. False: this browser could not. */
export async function savePng(svg: SVGSVGElement, name: string): Promise<boolean> {
  const { width, height } = svg.viewBox.baseVal
  const scale = Math.min(2, MAX_SIDE_PX / width, MAX_SIDE_PX / height)
  const url = URL.createObjectURL(new Blob([await fileOf(svg)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (png !== null) download(png, `${name}.png`)
    return png !== null
  } catch {
    return false // decode() says no more
  } finally {
    URL.revokeObjectURL(url)
  }
}

async function fileOf(svg: SVGSVGElement): Promise<string> {
  const copy = svg.cloneNode(true) as SVGSVGElement // of what it is
  const { width, height } = svg.viewBox.baseVal
  copy.setAttribute('width', `${width}`)
  copy.setAttribute('height', `${height}`)
  copy.setAttribute('role', 'img')
  copy.removeAttribute('class')
  for (const element of copy.querySelectorAll('[tabindex]')) for (const name of ['tabindex', 'role', 'aria-pressed', 'class']) element.removeAttribute(name)
  for (const element of copy.querySelectorAll('[data-look]')) element.removeAttribute('data-look')
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  style.textContent = await fontFaces()
  copy.prepend(style)
  const tokens = lightTokens()
  return new XMLSerializer().serializeToString(copy).replaceAll(/var\((--[\w-]+)\)/g, (_, token: string) => tokens.get(token) ?? '#000')
}

/** What the design's tokens are by day, whatever they are now: those that stand outside of every condition. */
function lightTokens(): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>()
  for (const rule of ownRules()) {
    if (!(rule instanceof CSSStyleRule) || rule.selectorText !== ':root') continue
    for (const name of rule.style) if (name.startsWith('--') && !tokens.has(name)) tokens.set(name, rule.style.getPropertyValue(name).trim())
  }
  return tokens
}

/** The product's own letters, as the page has loaded them. Without the network the drawing has other letters. */
async function fontFaces(): Promise<string> {
  const faces = ownRules().filter((rule) => rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('font-style') !== 'italic')
  const written = await Promise.all(faces.map(async ({ cssText, parentStyleSheet }) => {
    const [, address] = /url\("?([^")]+)"?\)/.exec(cssText) ?? []
    if (address === undefined) return ''
    try {
      const file = await (await fetch(new URL(address, parentStyleSheet?.href ?? location.href))).blob()
      return cssText.replace(address, await dataUrl(file))
    } catch {
      return ''
    }
  }))
  return written.join('\n')
}

function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string) // of readAsDataURL
    reader.onerror = () => reject(new Error('unreadable'))
    reader.readAsDataURL(file)
  })
}

function ownRules(): CSSRule[] {
  return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
