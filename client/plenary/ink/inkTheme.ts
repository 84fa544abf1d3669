import { DefaultColorThemePalette } from 'tldraw'
import { INK_COLOURS } from '../../../shared/document/ink.ts'
import './inkColours.css'
import { COLOUR_NAMES } from './shapes.ts'

/** tldraw draws with our colours: by name of a variable, so that light and dark are the page's own affair. Loading this is enough. */
for (const mode of [DefaultColorThemePalette.lightMode, DefaultColorThemePalette.darkMode]) {
  for (const colour of INK_COLOURS) mode[COLOUR_NAMES[colour]] = { ...mode[COLOUR_NAMES[colour]], solid: `var(--pen-${colour})`, fill: `var(--pen-${colour})` }
}
