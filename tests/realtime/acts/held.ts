import { heldRoutes } from '@naast/shared/contract/held';
import type { MessageId } from '@naast/shared/contract/messages';
import { hosts, inside, team } from '../../support/full-cast.js';
import { decides, heldText, marksUrgent, posts, setsAjar } from '../../support/held.js';
import type { Row, Stage } from './stage.js';

/** Lines that wait where the door is ajar. */
export function heldRows(stage: Stage): readonly Row[] {
  const { who } = stage;
  const word = 'Dit wacht nog';
  let id: MessageId;
  const waits = async () => {
    await posts(who('mila'), stage.sessionId, word);
    ({ id } = await heldText(who('sam'), stage.sessionId, word));
  };
  return [
    {
      of: ['setDoorAjar'],
      name: 'a host puts the door ajar',
      do: () => setsAjar(who('noor'), stage.sessionId, 'all'),
      hears: { 'roomSession/facts': inside },
    },
    {
      of: ['place:post', 'listHeld'],
      name: 'a guest writes, and it waits: the hosts hear how many, the guest what is theirs',
      do: waits,
      hears: { 'room:held': hosts, 'room:myHeld': ['mila'] },
      secrets: () => [{ words: word, reach: ['mila', 'sam'] }],
    },
    {
      of: ['markHeldUrgent'],
      name: 'a host sees danger in it: the team hears of an alarm, and nobody inside but the hosts',
      do: () => marksUrgent(who('noor'), stage.sessionId, id),
      hears: { 'room:held': hosts, 'duty:changed': team, 'alarms:changed': team },
    },
    {
      of: ['decideHeld'],
      name: 'a host asks to say it differently: the guest alone reads the line',
      do: () => decides(who('noor'), stage.sessionId, [id], { what: 'return', line: 'Hoe bedoel je dat?' }),
      hears: { 'room:held': hosts, 'room:myHeld': ['mila'], 'duty:changed': team },
      secrets: () => [
        { words: word, reach: ['mila'] },
        { words: 'Hoe bedoel je dat', reach: ['mila'] },
      ],
    },
    {
      of: ['takeBackHeld'],
      name: 'the guest takes it back',
      do: () =>
        who('mila').call(heldRoutes.takeBackHeld, { params: { sessionId: stage.sessionId, heldId: id } }),
      hears: { 'room:held': hosts, 'room:myHeld': ['mila'], 'duty:changed': team },
    },
    {
      of: ['decideHeld'],
      name: 'a host places what waited: all inside read it',
      async do() {
        await waits();
        await decides(who('sam'), stage.sessionId, [id], { what: 'place' });
      },
      hears: { 'room:held': hosts, 'room:myHeld': ['mila'], 'roomSession/messages': inside },
    },
    {
      of: ['setDoorAjar'],
      name: 'and the door is open again',
      do: () => setsAjar(who('noor'), stage.sessionId, 'off'),
      hears: { 'roomSession/facts': inside },
    },
  ];
}
