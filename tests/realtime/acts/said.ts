import { expect } from '@jest/globals';
import type { MessageId } from '@naast/shared/contract/messages';
import { roomModeratingRoutes } from '@naast/shared/contract/room-moderating';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { but, hosts, inside } from '../../support/full-cast.js';
import { inRoom } from '../../support/wire.js';
import type { Row, Stage } from './stage.js';

/** Entering, what is said in the room, and what is done with a message. */
export function saidRows(stage: Stage): readonly Row[] {
  const { who } = stage;
  let said: MessageId;
  let kims: MessageId;
  const ofMessage = (messageId: MessageId) => ({ sessionId: stage.sessionId, messageId });
  return [
    // Who sits there.
    {
      of: ['enterRoom'],
      name: 'a guest enters',
      do: () => who('teun').enters(stage.sessionId),
      hears: { 'roomSession/seats': inside },
    },
    {
      of: ['place:follow'],
      name: 'and hears the room from then on',
      do: async () => {
        who('teun').disconnect();
        await who('teun').follows(stage.sessionId);
      },
      hears: { 'roomSession/seats': [...inside, 'teun'] },
      begins: ['teun'],
    },
    {
      of: ['enterRoom'],
      name: 'the next one waits at the door, with a socket',
      async do() {
        expect((await who('joris').requestsEntry(stage.sessionId)).reply?.outcome).toBe('wait');
        await who('joris').connect();
      },
      hears: { 'room:door': hosts },
    },
    // What is said, and done with it.
    {
      of: ['place:post'],
      name: 'a guest writes',
      do: async () => {
        said = (await who('mila').says(stage.sessionId, 'Het waren woorden')).id;
      },
      hears: { 'roomSession/messages': [...inside, 'teun'] },
      secrets: () => [{ words: 'Het waren woorden', reach: [...inside, 'teun'] }],
    },
    {
      of: ['place:type'],
      name: 'a guest types',
      do: () => who('kim').emit('place:type', inRoom(stage.sessionId)),
      hears: { 'roomSession/typing': but([...inside, 'teun'], 'kim') },
    },
    {
      of: ['editMessage'],
      name: 'its author changes the words: those of before are gone',
      do: () =>
        who('mila').call(roomRoutes.editMessage, { params: ofMessage(said), body: { text: 'Het is nu zo' } }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
      secrets: () => [
        { words: 'Het waren woorden', reach: [] },
        { words: 'Het is nu zo', reach: [...inside, 'teun'] },
      ],
    },
    {
      of: ['reactToMessage'],
      name: 'another reacts',
      do: () =>
        who('kim').call(roomRoutes.reactToMessage, {
          params: { ...ofMessage(said), kind: 'heart' },
          body: { isGiven: true },
        }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
    },
    {
      of: ['noteMessage'],
      name: 'a host puts a content note on it',
      do: () =>
        who('sam').call(roomRoutes.noteMessage, { params: ofMessage(said), body: { about: 'death' } }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
    },
    {
      of: ['markSeen'],
      name: 'a host tells its author that it was seen',
      do: () =>
        who('noor').call(roomRoutes.markSeen, {
          params: ofMessage(said),
          body: { rev: Number.MAX_SAFE_INTEGER },
        }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
      secrets: () => [{ words: `"seenBy":"${stage.cast.seats.noor}"`, reach: [...hosts, 'mila'] }],
    },
    {
      of: ['place:post'],
      name: 'another guest writes',
      async do() {
        kims = (await who('kim').says(stage.sessionId, 'Bel mij maar')).id;
        await stage.cast.naast.settled();
      },
      hears: { 'roomSession/messages': [...inside, 'teun'] },
    },
    {
      of: ['hideMessage'],
      name: 'a host hides it, with a reason that its author and the hosts read, and nobody else',
      do: () =>
        who('sam').call(roomRoutes.hideMessage, {
          params: ofMessage(kims),
          body: { hidden: true, why: 'personal' },
        }),
      hears: {
        'roomSession/messages': [...inside, 'teun'],
        'measures:changed': [...hosts, 'kim'],
        'cases:changed': [...hosts, 'bo'],
      },
      secrets: () => [
        { words: 'Bel mij maar', reach: [...hosts, 'kim'] },
        { words: 'personal', reach: [...hosts, 'kim'] },
        { words: `"hiddenBy":"${stage.cast.seats.sam}"`, reach: [...hosts, 'kim'] },
      ],
    },
    {
      of: ['noteMessage'],
      name: 'what a note on a hidden message is about goes with the words',
      do: () =>
        who('noor').call(roomRoutes.noteMessage, { params: ofMessage(kims), body: { about: 'violence' } }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
      secrets: () => [{ words: 'violence', reach: [...hosts, 'kim'] }],
    },
    {
      of: ['rewriteMessage'],
      name: 'its author says it in other words, which hosts read, and nobody else',
      do: () =>
        who('kim').call(roomModeratingRoutes.rewriteMessage, {
          params: ofMessage(kims),
          body: { text: 'Je kunt me vinden' },
        }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
      secrets: () => [{ words: 'Je kunt me vinden', reach: [...hosts, 'kim'] }],
    },
    {
      of: ['answerRewritten'],
      name: 'a host does not give it back',
      do: () =>
        who('sam').call(roomModeratingRoutes.answerRewritten, {
          params: ofMessage(kims),
          body: { text: 'Je kunt me vinden', isAccepted: false },
        }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
    },
    {
      of: ['hideMessage'],
      name: 'and gives it back',
      do: () =>
        who('noor').call(roomRoutes.hideMessage, { params: ofMessage(kims), body: { hidden: false } }),
      hears: { 'roomSession/messages': [...inside, 'teun'], 'measures:changed': [...hosts, 'kim'] },
      secrets: () => [{ words: 'Bel mij maar', reach: [...inside, 'teun'] }],
    },
    {
      of: ['deleteMessage'],
      name: 'its author deletes it, for hosts too',
      do: () => who('kim').call(roomRoutes.deleteMessage, { params: ofMessage(kims) }),
      hears: { 'roomSession/messages': [...inside, 'teun'] },
      secrets: () => [{ words: 'Bel mij maar', reach: [] }],
    },
  ];
}
