import { alarmRoutes } from '@naast/shared/contract/alarms';
import { dutyRoutes } from '@naast/shared/contract/duty';
import { foundRoutes } from '@naast/shared/contract/found';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { talkRoutes } from '@naast/shared/contract/talks';
import type { CanaryPerson } from '../canary-person.js';
import { words } from '../needles.js';
import type { Team } from './team.js';

interface There {
  readonly guest: CanaryPerson;
  readonly member: CanaryPerson;
  readonly sessionId: RoomSessionId;
  readonly seatId: SeatId;
}

/** The duty is taken, offered and given up; a guest's alarm is raised from three sides, taken, read and closed. */
export async function raisesAlarms(
  { coordinator, host, second }: Team,
  { guest, member, sessionId, seatId }: There,
): Promise<void> {
  const rev = async (person: CanaryPerson) => ({ rev: (await person.call(dutyRoutes.readDuty, {})).rev });
  await coordinator.call(dutyRoutes.takeDuty, { body: await rev(coordinator) });
  const { colleagues, rev: taken } = await coordinator.call(dutyRoutes.readDuty, {});
  const [colleague] = colleagues;
  if (!colleague) throw new Error('nobody to offer the duty to');
  await coordinator.call(dutyRoutes.offerDuty, { body: { rev: taken, to: colleague.id } });
  await coordinator.call(dutyRoutes.withdrawDutyOffer, { body: await rev(coordinator) });

  const place = { kind: 'roomSession', id: sessionId } as const;
  await guest.call(alarmRoutes.raiseMyAlarm, { body: { place } });
  await member.call(alarmRoutes.raiseWorry, { body: { place, seatId } });
  await host.call(alarmRoutes.raiseAlarm, { body: { place, seatId, level: 3, kinds: ['suicide'] } });
  const { open } = await host.call(alarmRoutes.listAlarms, { query: {} });
  const heard = open.find((alarm) => alarm.place.id === sessionId);
  if (!heard) throw new Error('the host hears no alarm');
  const params = { alarmId: heard.id };
  const { rev: now } = await host.call(alarmRoutes.takeAlarm, { params, body: { rev: heard.rev } });
  await host.call(alarmRoutes.readAlarm, { params });
  await guest.call(alarmRoutes.readMyAlarm, { params: place });
  const { id: talkId } = await host.call(alarmRoutes.offerTalkFromAlarm, { params });
  const inIt = { params: { talkId } };
  await guest.call(talkRoutes.answerTalk, { ...inIt, body: { yes: true } });
  await host.call(talkRoutes.holdTalk, inIt);
  await guest.call(talkRoutes.enterTalk, inIt);
  for (let n = 0; n < 2; n++)
    await guest.call(foundRoutes.leaveFound, { ...inIt, body: { words: words.found } });
  await guest.call(foundRoutes.readMyFound, inIt);
  await host.call(alarmRoutes.openFound, { params });
  await guest.call(foundRoutes.takeBackFound, inIt);
  await guest.call(foundRoutes.leaveFound, { ...inIt, body: { words: words.found } });
  await host.call(alarmRoutes.closeAlarm, {
    params,
    body: { rev: now, ending: 'spoke', done: words.note },
  });
  await coordinator.call(alarmRoutes.tryOnCall, {});
  await coordinator.call(dutyRoutes.endDuty, { body: await rev(second) });
}
