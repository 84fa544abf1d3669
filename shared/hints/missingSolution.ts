/**
 * Is a problem worded as a solution that is missing ("lack of charging points")? Then the room argues about the solution before it knows what
 * goes wrong. Said mildly, so it is better to miss one than to nag: a sentence that goes on to say what follows is left in peace.
 * Italian, English and German at once: people write in their own language whatever the page's is.
 */
export function soundsLikeMissingSolution(text: string): boolean {
  const sentence = text.toLowerCase().replace(/[’`]/g, "'").replace(/\s+/g, ' ').trim()
  if (sentence === '' || saysWhatFollows(sentence)) return false
  return !NOT_SO.some((pattern) => pattern.test(sentence)) && MISSING.some((pattern) => pattern.test(sentence))
}

/** At most so many words of place or time may stand before it: "nelle scuole di periferia manca…". */
const BEFORE = String.raw`(?:[\p{L}']+ ){0,4}`
const pattern = (source: string) => new RegExp(source, 'u')

const MISSING = [
  pattern(String.raw`^(?:(?:la|una|grave|forte|grande|totale|c'è|c'e) ){0,3}(?:mancanza|assenza|carenza|insufficienza) (?:di|del|dello|della|dei|degli|delle)\b`),
  pattern(String.raw`^(?:(?:la|una|grave|forte|grande|totale|c'è|c'e) ){0,3}(?:mancanza|assenza|carenza|insufficienza) (?:d|dell)'`),
  pattern(`^${BEFORE}(?:manca|mancano|mancherebbe) (?!poco|solo|ancora poco)`),
  pattern(String.raw`^non (?:c'è|c'e|ci sono|esiste|esistono|abbiamo) (?:un|una|uno|abbastanza|nessun|nessuna|alcun|alcuna|il|la|lo|i|le|gli)?\b`),
  pattern(`^${BEFORE}(?:lacks?|lacking) (?:an?|the|any|enough|\\p{L})`),
  pattern(String.raw`^(?:(?:the|a|general|total|there is|there's) ){0,3}(?:lack|absence|shortage) of\b`),
  pattern(String.raw`^no [\p{L}-]+`),
  pattern(String.raw`^(?:there (?:is|are|'s)|there's|we have|they have|people have) (?:no|not enough|not any)\b`),
  pattern(String.raw`^(?:there (?:isn't|aren't|is not|are not)|we (?:don't|do not) have)\b`),
  pattern(String.raw`^(?:missing|not enough|insufficient)\b`),
  pattern(String.raw`\b(?:is|are) missing$`),
  pattern(String.raw`^(?:(?:der|ein|großer|es gibt|es herrscht) ){0,3}(?:mangel|fehlen) an\b`),
  pattern(String.raw`^(?:es )?(?:fehlt|fehlen)\b|\b(?:fehlt|fehlen)$`),
  pattern(String.raw`^(?:es gibt |wir haben )?(?:keine?[nrsm]?|nicht genug|nicht genügend) \p{L}`),
]

/** They begin like one, and say something else: "no longer", "non manca", "nobody". */
const NOT_SO = [
  pattern(String.raw`^no (?:one|body|longer|matter|doubt|way|more than|sooner)\b`),
  pattern(String.raw`^(?:non|mai) manc`),
  pattern(String.raw`^non (?:c'è|c'e) (?:dubbio|problema|male)\b`),
  pattern(String.raw`^(?:keiner|keine frage|kein problem|kein zweifel)\b`),
]

/** After a comma, a colon or a "so" comes what goes wrong because of it. */
function saysWhatFollows(sentence: string): boolean {
  return /[,;:.–—-] \S+ \S+/u.test(sentence) || /\b(?:quindi|perciò|così|per cui|e questo|e allora|so that|and so|so people|therefore|which means|which makes|deshalb|daher|sodass|so dass|weshalb)\b/u.test(sentence)
}
