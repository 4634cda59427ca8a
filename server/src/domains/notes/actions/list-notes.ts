import type { SeatRole } from '@naast/shared/roles';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import type { Seat } from '../../seats/index.js';
import { placeOf } from '../../spreekuur/index.js';
import type { Note } from '../notes.types.js';

/** A note with who wrote it, in the role it was written in. */
export interface SeenNote {
  readonly note: Note;
  readonly name: string;
  readonly role: Exclude<SeatRole, 'person'>;
  readonly isMine: boolean;
}

/** What the team said among itself beside a question, oldest first. */
export async function listNotes(ctx: Ctx, input: { threadId: string }): Promise<SeenNote[]> {
  const { thread } = authorize(ctx, 'note.read', {
    thread: await ctx.stores.spreekuur.find(input.threadId),
  });
  const place = placeOf(thread);
  // They are read with the question, and count as reading it.
  await enterInLog(ctx, { act: 'question.read', place });
  const [notes, seats] = await Promise.all([ctx.stores.notes.list(place), ctx.stores.seats.list(place)]);
  return notes.map((note) => seenNote(ctx, note, seats));
}

/** Only the team writes notes. */
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
