import { expect } from '@jest/globals';
import { silentRoutes } from '@naast/shared/contract/room-silent';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { rearranges } from '../../support/arranging.js';
import { castNames, hosts, inside } from '../../support/full-cast.js';
import type { Row, Stage } from './stage.js';

/** Joris, who waits at the door, reads along unseen, waits in the row for a chair, and gets one. */
export function unseenRows(stage: Stage): readonly Row[] {
  const { who, params } = stage;
  const readers = [...inside, 'joris'] as const;
  const holds = (most: number) =>
    rearranges(who('bo'), stage.cast.roomId, { capacity: { oneHost: most, moreHosts: most } });
  return [
    {
      of: ['letIn'],
      name: 'a host lets in who waits',
      do: () => who('noor').call(roomRoutes.letIn, { params: params() }),
      hears: { 'room:door': hosts },
    },
    {
      of: ['readSilently', 'place:follow'],
      name: 'a visitor reads along unseen: counted, and nothing else',
      do: () => who('joris').readsAlong(stage.sessionId),
      hears: { 'room:silent': readers },
      secrets: () => [{ words: 'Joris', reach: [] }],
      begins: ['joris'],
    },
    {
      of: ['place:post'],
      name: 'a guest writes, which they read',
      do: () => who('mila').says(stage.sessionId, 'Voor wie er zijn'),
      hears: { 'roomSession/messages': readers },
      secrets: () => [{ words: 'Voor wie er zijn', reach: readers }],
    },
    ...[false, true].map(
      (allowed): Row => ({
        of: ['setSilent'],
        name: allowed ? 'and allows it again' : 'a host ends reading along unseen',
        do: () => who('sam').call(silentRoutes.setSilent, { params: params(), body: { allowed } }),
        hears: { 'roomSession/facts': readers },
      }),
    ),
    {
      of: ['changeRoom'],
      name: 'the room becomes smaller, and is full',
      do: () => holds(2),
      hears: { 'organisation:changed': castNames, 'roomSession/facts': readers },
    },
    {
      of: ['enterRoom'],
      name: 'who read along wants to take part, and waits in the row: their name is nobody else’s to know',
      async do() {
        const body = { name: 'Joris', how: 'een beetje moe', houseRulesVersion: 1 };
        expect((await who('joris').call(roomRoutes.enterRoom, { params: params(), body })).outcome).toBe(
          'row',
        );
      },
      hears: { 'room:silent': inside, 'room:row': hosts },
      secrets: () => [
        { words: 'Joris', reach: ['joris'] },
        { words: 'een beetje moe', reach: [] },
      ],
      ends: ['joris'],
    },
    {
      of: ['place:follow'],
      name: 'and follows the row',
      do: () => who('joris').follows(stage.sessionId),
      hears: { 'room:standing': ['joris'], 'room:row': hosts },
    },
    {
      of: ['place:post'],
      name: 'a guest writes, which the row does not read',
      do: () => who('mila').says(stage.sessionId, 'Onder ons'),
      hears: { 'roomSession/messages': inside },
      secrets: () => [{ words: 'Onder ons', reach: inside }],
    },
    {
      of: ['changeRoom'],
      name: 'the room becomes larger, and the first of the row gets a chair',
      do: () => holds(8),
      hears: {
        'organisation:changed': castNames,
        'roomSession/facts': readers,
        'roomSession/seats': inside,
        'room:row': hosts,
        'room:standing': ['joris'],
      },
      // What they said at the door comes with the chair.
      secrets: () => [{ words: 'een beetje moe', reach: inside }],
    },
    {
      of: ['place:follow'],
      name: 'and hears the room from then on, as one who was there already',
      do: () => who('joris').follows(stage.sessionId),
      hears: {},
      begins: ['joris'],
    },
    {
      of: ['leaveRoom'],
      name: 'and leaves',
      do: () => who('joris').call(roomRoutes.leaveRoom, { params: params() }),
      hears: { 'roomSession/seats': readers },
      ends: ['joris'],
    },
  ];
}
