import { StateNode, type Editor } from 'tldraw'
import type { Board } from '../../model/board.ts'

/** tldraw makes the states of a tool itself; this is how they find the board they belong to. */
const boards = new WeakMap<Editor, Board>()

export function tellBoard(editor: Editor, board: Board): void {
  boards.set(editor, board)
}

/** A state of the facilitator's tool. */
export abstract class BoardState extends StateNode {
  get board(): Board {
    const board = boards.get(this.editor)
    if (board === undefined) throw new Error('a canvas without its board')
    return board
  }

  /** What the hand over the canvas looks like (Canvas.module.css). */
  protected showHand(hand: 'open' | 'grab' | 'grabbing'): void {
    const canvas = this.editor.getContainer().querySelector<HTMLElement>('.tl-canvas')
    if (canvas !== null && canvas.dataset['hand'] !== hand) canvas.dataset['hand'] = hand
  }

  protected toIdle(): void {
    this.parent.transition('idle')
  }
}
