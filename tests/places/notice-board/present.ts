import type { HeldMessage } from '@naast/server/domains/messages/index';
import { type MessageView, messageIdSchema, plainMessage } from '@naast/shared/contract/messages';
import { seatIdSchema } from '@naast/shared/contract/seats';
import type { z } from 'zod';
import type { Board, boardLog, Note } from './board.js';
import type { BoardViewer } from './policy.js';
import type { BoardView, factsSchema } from './wire.js';

/** All viewer classes get the same view. */
export function presentNote(note: Note): MessageView {
  return {
    id: messageIdSchema.parse(note.id),
    seq: note.seq,
    rev: note.rev,
    seatId: seatIdSchema.parse(note.seatId),
    sentAt: note.sentAt.toISOString(),
    text: note.body.text,
    hidden: false,
    hiddenBy: null,
    hiddenWhy: null,
    clientKey: note.clientKey,
    ...plainMessage,
  };
}

export function presentFacts(
  board: Board,
  undecided: number,
  viewer: BoardViewer,
): z.output<typeof factsSchema> {
  return { rev: board.rev, isOpen: board.isOpen, undecided: viewer === 'keepers' ? undecided : null };
}

export const presentHeld = ({
  id,
  clientKey,
  body,
}: HeldMessage<z.output<typeof boardLog.body>>): BoardView['held'][number] => ({
  id,
  clientKey,
  text: body.text,
});
