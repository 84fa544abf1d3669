import type { LucideIcon } from 'lucide-react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ICONS } from '../../shared/process/looks.ts'

// The drawings are lucide's; `npx vitest run client/ui/kindIcons.test.ts -u` writes the file anew when an icon is added.
test('the sheet of icons holds the drawing of each icon that a lane may carry', async () => {
  const symbols = await Promise.all(
    ICONS.map(async (icon) => {
      const { default: Drawn }: { readonly default: LucideIcon } = await import(`../../node_modules/lucide-react/dist/esm/icons/${icon}.mjs`)
      const shapes = renderToStaticMarkup(createElement(Drawn)).replace(/^<svg[^>]*>|<\/svg>$/g, '')
      return `<symbol id="${icon}" viewBox="0 0 24 24" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`
    }),
  )
  await expect(`<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`).toMatchFileSnapshot('./kindIcons.svg')
})
