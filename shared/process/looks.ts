/**
 * Colour names of the design (client/ui/tokens.css gives each its light and dark value); never a raw colour. The first seven are those of the
 * built-in tools, the others are for tools to come.
 */
export const HUES = [
  'now', 'near', 'next', 'problem', 'cause', 'barrier', 'suggestion',
  'white', 'red', 'black', 'yellow', 'green', 'blue', 'orange', 'teal', 'pink', 'brown',
] as const
/** Icons of lucide that a lane may carry; client/ui/kindIcons.svg holds their drawings. */
export const ICONS = [
  'play', 'skip-forward', 'telescope', 'circle-alert', 'git-branch', 'construction', 'lightbulb',
  'file-text', 'heart', 'triangle-alert', 'sun', 'sprout', 'compass', 'clapperboard', 'user-round', 'users', 'map-pin', 'flag', 'target', 'trophy',
  'thumbs-up', 'thumbs-down', 'smile', 'frown', 'message-circle', 'circle-question-mark', 'search', 'eye', 'camera', 'image', 'pencil', 'book-open',
  'calendar', 'clock', 'coins', 'scale', 'leaf', 'trees', 'recycle', 'bike', 'bus', 'house', 'factory', 'zap', 'droplets', 'wrench', 'rocket',
  'handshake', 'megaphone', 'star', 'key', 'puzzle',
] as const

export type Hue = (typeof HUES)[number]
export type Icon = (typeof ICONS)[number]
