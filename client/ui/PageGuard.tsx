import { Component, type ReactNode } from 'react'
import { BrokenPage } from './BrokenPage.tsx'

type Props = { readonly children: ReactNode }

/** Catches what must not happen (a fault in drawing, a chunk that did not load) and says so instead of a blank page. */
export class PageGuard extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPage /> : this.props.children
  }
}
