import type { ReactNode } from 'react'
import type { ProcessId } from '../../shared/ids.ts'
import { PortfolioFrame } from '../portfolio/PortfolioFrame.tsx'
import { ActionList } from './ActionList.tsx'

/** All actions of a process and the strategies that they make. */
export default function ActionsPage({ processId }: { readonly processId: ProcessId }): ReactNode {
  return (
    <PortfolioFrame processId={processId} page="actions">
      <ActionList />
    </PortfolioFrame>
  )
}
