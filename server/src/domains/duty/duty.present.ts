import { accountIdSchema } from '@naast/shared/contract/answering';
import type { DutyView } from '@naast/shared/contract/duty';
import { roomIdSchema } from '@naast/shared/contract/rooms';
import type { SeenDuty } from './actions/read-duty.js';
import type { RoomToWatch } from './duty.types.js';

export const presentDuty = (
  { duty, lead, offered, colleagues, isWatched, may }: SeenDuty,
  rooms: readonly RoomToWatch[],
): DutyView => ({
  lead: lead && {
    id: accountIdSchema.parse(lead.id),
    name: lead.name,
    isMe: lead.isMe,
    isHere: lead.isHere,
    until: lead.until.toISOString(),
  },
  offered: offered && { name: offered.name, isMe: offered.isMe },
  isWatched,
  colleagues: colleagues.map(({ id, name }) => ({ id: accountIdSchema.parse(id), name })),
  rooms: rooms.map(({ roomId, title, isHosted, hasLeftQuickly }) => ({
    id: roomIdSchema.parse(roomId),
    title: { nl: title.nl, en: title.en },
    isHosted,
    hasLeftQuickly,
  })),
  rev: duty.rev,
  may: { take: may.take, offer: may.offer, withdrawOffer: may.withdrawOffer, end: may.end },
});
