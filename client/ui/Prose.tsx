import { useMemo, type ReactNode } from 'react'
import { useTexts } from '../i18n/addTexts.ts'
import { parseProse, type Block, type Span } from './prose.ts'
import { uiTexts } from './texts.ts'
import styles from './Prose.module.css'

/** A step's text. Links open beside the page, so that nobody loses their table. */
export function Prose({ text }: { readonly text: string }): ReactNode {
  const blocks = useMemo(() => parseProse(text), [text])
  return (
    <div className={styles.prose}>
      {blocks.map((block, index) => (
        <ProseBlock key={index} block={block} />
      ))}
    </div>
  )
}

function ProseBlock({ block }: { readonly block: Block }): ReactNode {
  switch (block.is) {
    case 'paragraph':
      return <p><Spans spans={block.spans} /></p>
    case 'heading':
      return block.level === 1 ? <h2><Spans spans={block.spans} /></h2> : <h3><Spans spans={block.spans} /></h3>
    case 'list': {
      const List = block.numbered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((spans, index) => (
            <li key={index}><Spans spans={spans} /></li>
          ))}
        </List>
      )
    }
  }
}

function Spans({ spans }: { readonly spans: readonly Span[] }): ReactNode {
  return spans.map((span, place) => <ProseSpan key={place} span={span} />)
}

function ProseSpan({ span }: { readonly span: Span }): ReactNode {
  const t = useTexts(uiTexts)
  if (span.strong === true) return <strong>{span.text}</strong>
  if (span.href === null) return span.text
  return (
    <a href={span.href} target="_blank" rel="noopener noreferrer">
      {span.text}
      <span className="only-heard"> ({t('opensInNewTab')})</span>
    </a>
  )
}
