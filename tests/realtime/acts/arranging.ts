import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { type RoomId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { makes, moves, pauses, rearranges, removes } from '../../support/arranging.js';
import { minutes } from '../../support/clock.js';
import { but, castNames, hosts, inside } from '../../support/full-cast.js';
import type { Row, Stage } from './stage.js';

/** The door, the rooms as they are arranged, what ends by itself, and reading. */
export function arrangingRows(stage: Stage): readonly Row[] {
  const { who, params, rests } = stage;
  let otherRoom: RoomId;
  return [
    // The door, and the rooms as they are arranged.
    {
      of: ['letIn'],
      name: 'a host lets in who waits',
      do: () => who('noor').call(roomRoutes.letIn, { params: params() }),
      hears: { 'room:door': hosts },
    },
    {
      of: ['restSeat'],
      name: 'a rest that ends by itself, of which nobody hears',
      async do() {
        await rests(2, stage.cast.seats.mila);
        await stage.cast.naast.settled();
        stage.cast.naast.clock.forward(minutes(2));
      },
      hears: {
        'room:rest': [...hosts, 'mila'],
        'measures:changed': [...hosts, 'mila'],
        'cases:changed': [...hosts, 'bo'],
      },
    },
    {
      of: ['pauseWriting'],
      name: 'a writing pause that ends by itself, of which nobody hears',
      async do() {
        await who('noor').call(hostingRoutes.pauseWriting, { params: params(), body: { paused: true } });
        await stage.cast.naast.settled();
        stage.cast.naast.clock.forward(limits.room.writingPause);
      },
      hears: { 'roomSession/facts': but(inside, 'kim') },
    },
    {
      of: ['makeRoom'],
      name: 'a coordinator makes a room',
      async do() {
        otherRoom = (await makes(who('bo'))).id;
      },
      hears: { 'organisation:changed': castNames },
    },
    {
      of: ['changeRoom'],
      name: 'changes the title of the room that is open',
      do: () => rearranges(who('bo'), stage.cast.roomId, { title: { nl: 'De keuken', en: 'The kitchen' } }),
      hears: { 'organisation:changed': castNames, 'roomSession/facts': but(inside, 'kim') },
    },
    {
      of: ['pauseRoom'],
      name: 'pauses it, which goes on',
      do: () => pauses(who('bo'), stage.cast.roomId),
      hears: { 'organisation:changed': castNames, 'roomSession/facts': but(inside, 'kim') },
    },
    {
      of: ['moveRoom'],
      name: 'moves it in the list',
      do: () => moves(who('bo'), stage.cast.roomId, otherRoom),
      hears: { 'organisation:changed': castNames, 'roomSession/facts': but(inside, 'kim') },
    },
    {
      of: ['removeRoom'],
      name: 'removes another',
      do: () => removes(who('bo'), otherRoom),
      hears: { 'organisation:changed': castNames },
    },
    {
      of: ['listRooms', 'readRoom', 'readSession', 'listMessages', 'readWindow'],
      name: 'reading tells nobody',
      async do() {
        for (const person of [who('mila'), who('wies'), who('joris'), who('bo')]) {
          await person.call(roomRoutes.listRooms, {});
          await person.call(roomRoutes.readRoom, { params: { roomId: stage.cast.roomId } });
          await person.call(roomRoutes.readSession, { params: params() });
        }
        await who('mila').call(roomRoutes.listMessages, { params: params(), query: {} });
        await who('mila').call(roomRoutes.readWindow, { params: params(), query: {} });
      },
      hears: {},
      secrets: () => [{ words: 'Het is nu zo', reach: but(inside, 'kim') }],
    },
  ];
}
