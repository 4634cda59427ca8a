import type { Bilingual } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';

/** A room for who comes to hold it, or did: without who is in it. */
export interface RoomOfShift {
  readonly id: string;
  readonly title: Bilingual;
  readonly isOpen: boolean;
  readonly hasHandover: boolean;
  /** The open one, and those that closed a short time ago. */
  readonly sessionIds: readonly string[];
}

/** In the order of the list. */
export async function roomsOfShift(ctx: Ctx): Promise<RoomOfShift[]> {
  const { rooms, handovers } = ctx.stores;
  const ago = new Date(ctx.now().getTime() - limits.room.keptForDutyLead);
  const [all, open, closed] = await Promise.all([rooms.list(), rooms.openSessions(), rooms.closedAfter(ago)]);
  return Promise.all(
    all.map(async ({ id, title }) => ({
      ...{ id, title },
      isOpen: open.some(({ roomId }) => roomId === id),
      hasHandover: (await handovers.writerOf(id)) !== null,
      sessionIds: [...open, ...closed].filter(({ roomId }) => roomId === id).map((session) => session.id),
    })),
  );
}
