import { helpRoutes } from '@naast/shared/contract/room-help';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { but, type CastName, hosts, inside, team } from '../../support/full-cast.js';
import { inRoom } from '../../support/wire.js';
import type { Row, Stage } from './stage.js';

/** The team comes and goes, and lines drop. */
export function comingRows(stage: Stage): readonly Row[] {
  const { who, params, asks } = stage;
  const drops = async (name: CastName) => who(name).disconnect();
  return [
    // The team comes and goes.
    {
      of: ['leaveRoom'],
      name: 'the consultant leaves',
      do: () => who('ruben').call(roomRoutes.leaveRoom, { params: params() }),
      hears: { 'roomSession/seats': inside },
      ends: ['ruben'],
    },
    {
      of: ['askHelp'],
      name: 'one is asked for: no guest hears of it',
      do: () => asks('consultant'),
      hears: { 'duty:changed': team },
    },
    {
      of: ['joinAsConsultant'],
      name: 'the consultant sits in again',
      do: () => who('ruben').call(helpRoutes.joinAsConsultant, { params: params() }),
      hears: { 'roomSession/seats': but(inside, 'ruben'), 'duty:changed': team },
    },
    {
      of: ['place:follow'],
      name: 'and hears the room',
      do: () => who('ruben').follows(stage.sessionId),
      hears: { 'roomSession/seats': inside },
      begins: ['ruben'],
    },
    {
      of: ['leaveRoom'],
      name: 'one of two hosts leaves',
      do: () => who('sam').call(roomRoutes.leaveRoom, { params: params() }),
      hears: { 'roomSession/seats': inside },
      ends: ['sam'],
    },
    {
      of: ['joinAsHost'],
      name: 'and joins again',
      do: () => who('sam').call(roomRoutes.joinAsHost, { params: params() }),
      hears: { 'roomSession/seats': but(inside, 'sam') },
    },
    {
      of: ['place:follow'],
      name: 'and hears the room as a host',
      do: () => who('sam').follows(stage.sessionId),
      hears: { 'roomSession/seats': inside },
      begins: ['sam'],
    },
    // Lines drop.
    {
      of: ['place:unfollow'],
      name: 'a page of a guest no longer follows',
      do: () => who('kim').emit('place:unfollow', inRoom(stage.sessionId)),
      hears: { 'roomSession/seats': but(inside, 'kim') },
      ends: ['kim'],
    },
    {
      of: ['place:follow'],
      name: 'and follows again',
      do: () => who('kim').follows(stage.sessionId),
      hears: { 'roomSession/seats': inside },
      begins: ['kim'],
    },
    {
      of: [],
      name: 'the line of one of two hosts drops',
      do: () => drops('noor'),
      hears: { 'roomSession/seats': but(inside, 'noor') },
      ends: ['noor'],
    },
    {
      of: [],
      name: 'then that of the last: the room is without a host, and the team is called',
      do: () => drops('sam'),
      hears: {
        'roomSession/seats': but(inside, ...hosts),
        'roomSession/facts': but(inside, ...hosts),
        'duty:changed': but(team, ...hosts),
      },
      ends: ['sam'],
    },
    {
      of: ['place:follow'],
      name: 'one is back, and the room is hosted again',
      do: () => who('sam').follows(stage.sessionId),
      hears: {
        'roomSession/seats': but(inside, 'noor'),
        'roomSession/facts': but(inside, 'noor'),
        'duty:changed': but(team, 'noor'),
      },
      begins: ['sam'],
    },
    {
      of: ['place:follow'],
      name: 'and the other',
      do: () => who('noor').follows(stage.sessionId),
      hears: { 'roomSession/seats': inside },
      begins: ['noor'],
    },
    {
      of: ['leaveRoom'],
      name: 'a guest leaves quietly',
      do: () => who('kim').call(roomRoutes.leaveRoom, { params: params() }),
      hears: { 'roomSession/seats': inside },
      ends: ['kim'],
    },
  ];
}
