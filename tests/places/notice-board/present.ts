import type { HeldMessage } from '@naast/server/domains/messages/index';
import type { Seat } from '@naast/server/domains/seats/index';
import { type MessageView, messageIdSchema, plainMessage } from '@naast/shared/contract/messages';
import { noSeatRights, type SeatView, seatIdSchema } from '@naast/shared/contract/seats';
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

export function presentSeat(seat: Seat): SeatView {
  const presence = seat.standing === 'left' ? 'left' : seat.connection;
  const { name, role, profession, hue } = seat;
  return {
    id: seatIdSchema.parse(seat.id),
    name,
    role,
    profession,
    presence,
    hue,
    how: null,
    may: noSeatRights,
  };
}
