import type { SeatRole } from '@naast/shared/roles';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorizeRead } from '../../../platform/policy/authorize.js';
import type { Seat } from '../../seats/index.js';
import { findThread, placeOf } from '../../spreekuur/index.js';
import type { Note } from '../notes.types.js';

/** A note with its author's name, and the role they wrote in. */
export interface SeenNote {
  readonly note: Note;
  readonly name: string;
  readonly role: Exclude<SeatRole, 'person'>;
  readonly isMine: boolean;
}

export interface SeenNotes {
  /** Oldest first. */
  readonly notes: readonly SeenNote[];
  readonly mayWrite: boolean;
}

/** The team's internal notes about a question. */
export async function listNotes(ctx: Ctx, input: { threadId: string }): Promise<SeenNotes> {
  const { thread } = await authorizeRead(ctx, 'note.read', {
    thread: await findThread(ctx, input.threadId),
  });
  const place = placeOf(thread);
  const [notes, seats] = await Promise.all([ctx.stores.notes.list(place), ctx.stores.seats.list(place)]);
  return {
    notes: notes.map((note) => seenNote(ctx, note, seats)),
    mayWrite: ctx.judge('note.write', { thread }) === 'allow',
  };
}

/** A seat of role `person` cannot occur: only the team writes notes. */
const noteRoles = { host: 'host', consultant: 'consultant', person: 'host' } as const;

export function seenNote(ctx: Ctx, note: Note, seats: readonly Seat[]): SeenNote {
  const seat = seats.find(({ id }) => id === note.seatId);
  return {
    note,
    name: seat?.name ?? '',
    role: noteRoles[seat?.role ?? 'host'],
    isMine: ctx.actor.kind === 'team' && ctx.actor.accountId === note.accountId,
  };
}
