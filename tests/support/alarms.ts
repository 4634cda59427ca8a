import { type AlarmItem, alarmRoutes, type MyAlarm } from '@naast/shared/contract/alarms';
import { dutyRoutes } from '@naast/shared/contract/duty';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import type { Person } from './person.js';

/** Alarms and the duty for tests, over real HTTP. */

export const inSession = (id: RoomSessionId) => ({ kind: 'roomSession', id }) as const;
export const inThread = (id: ThreadId) => ({ kind: 'thread', id }) as const;
type AlarmPlace = ReturnType<typeof inSession> | ReturnType<typeof inThread>;

/** *Ik ben niet veilig*. */
export const isNotSafe = (person: Person, place: AlarmPlace): Promise<MyAlarm> =>
  person.call(alarmRoutes.raiseMyAlarm, { body: { place } });

export const ownAlarm = (person: Person, place: AlarmPlace): Promise<MyAlarm> =>
  person.call(alarmRoutes.readMyAlarm, { params: place });

export const openAlarms = async (person: Person): Promise<readonly AlarmItem[]> =>
  (await person.call(alarmRoutes.listAlarms, { query: {} })).open;

/** The one open alarm that this person hears of. */
export async function theAlarm(person: Person): Promise<AlarmItem> {
  const [alarm, ...more] = await openAlarms(person);
  if (!alarm || more.length > 0)
    throw new Error(`${person.name} hears ${more.length + (alarm ? 1 : 0)} alarms`);
  return alarm;
}

export async function takesAlarm(person: Person): Promise<AlarmItem> {
  const { id: alarmId, rev } = await theAlarm(person);
  return person.call(alarmRoutes.takeAlarm, { params: { alarmId }, body: { rev } });
}

export async function closesAlarm(person: Person, done?: string): Promise<AlarmItem> {
  const { id: alarmId, rev } = await theAlarm(person);
  const body = { rev, ending: 'spoke', ...(done === undefined ? {} : { done }) } as const;
  return person.call(alarmRoutes.closeAlarm, { params: { alarmId }, body });
}

/** Takes the duty, with a page open. */
export async function hasDuty(person: Person): Promise<void> {
  const { rev } = await person.call(dutyRoutes.readDuty, {});
  await person.call(dutyRoutes.takeDuty, { body: { rev } });
  await person.connect();
}
