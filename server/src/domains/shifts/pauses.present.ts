import { accountIdSchema } from '@naast/shared/contract/answering';
import type { HandoverView, PauseView } from '@naast/shared/contract/pauses';
import { roomIdSchema } from '@naast/shared/contract/rooms';
import type { readOwnHandover, SeenPauses } from './actions/read-pauses.js';

export const presentPauses = ({ until, colleagues }: SeenPauses): PauseView => ({
  until: until?.toISOString() ?? null,
  colleagues: colleagues.map(({ name, until: end }) => ({ name, until: end.toISOString() })),
});

export const presentHandover = ({
  cases,
  questions,
  alarms,
  duty,
  rooms,
  may,
}: Awaited<ReturnType<typeof readOwnHandover>>): HandoverView => ({
  cases,
  questions,
  alarms: { count: alarms.count, to: alarms.to },
  duty: duty && {
    offeredTo: duty.offeredTo,
    colleagues: duty.colleagues.map(({ id, name, isHere }) => ({
      id: accountIdSchema.parse(id),
      name,
      isHere,
    })),
  },
  rooms: rooms.map(({ id, title, isCovered }) => ({
    id: roomIdSchema.parse(id),
    title: { nl: title.nl, en: title.en },
    isCovered,
  })),
  may: { begin: may.begin },
});
