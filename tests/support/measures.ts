import { type MyMeasure, measureRoutes } from '@naast/shared/contract/measures';
import { roomModeratingRoutes } from '@naast/shared/contract/room-moderating';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import type { Person } from './person.js';

/** What hosts do about people, and what those read and do, over real HTTP. */

type Given = Partial<Parameters<typeof askMeasure>[3]>;

const askMeasure = (
  host: Person,
  sessionId: RoomSessionId,
  seatId: SeatId,
  body: {
    kind: 'note' | 'slow' | 'outToday' | 'outLonger';
    why: 'unkind' | 'method' | 'tooMuch' | 'other';
    words?: string;
    seconds?: number;
    minutes?: number;
    days?: number;
  },
) => host.ask(roomModeratingRoutes.measureSeat, { params: { sessionId, seatId }, body });

export async function measures(
  host: Person,
  sessionId: RoomSessionId,
  seatId: SeatId,
  kind: 'note' | 'slow' | 'outToday' | 'outLonger',
  given: Given = {},
) {
  const { reply, error } = await askMeasure(host, sessionId, seatId, { why: 'unkind', ...given, kind });
  return { measure: reply?.measure ?? null, error: error?.code ?? null };
}

export const myMeasures = async (person: Person, sessionId: RoomSessionId): Promise<MyMeasure[]> =>
  (
    await person.call(measureRoutes.readMyMeasures, {
      params: { kind: 'roomSession', placeId: sessionId },
    })
  ).measures;

/** The one of this kind; throws without it. */
export async function myMeasure(
  person: Person,
  sessionId: RoomSessionId,
  kind: MyMeasure['kind'],
): Promise<MyMeasure> {
  const found = (await myMeasures(person, sessionId)).find((measure) => measure.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

export const myOut = async (person: Person, roomId: RoomId): Promise<MyMeasure | null> =>
  (await person.call(measureRoutes.readMyOut, { params: { roomId } })).out;

export const entryOf = async (person: Person, sessionId: RoomSessionId, name?: string) => {
  const { reply, error } = await person.requestsEntry(sessionId, {}, name);
  return error?.code ?? reply?.outcome;
};

export async function drawsCode(person: Person, { id }: Pick<MyMeasure, 'id'>): Promise<string> {
  const { lines } = await person.call(measureRoutes.drawMeasureCodename, {
    params: { measureId: id },
    body: { language: 'nl' },
  });
  return lines.flat().join(' ');
}

export const lifts = (host: Person, { id }: { id: MyMeasure['id'] }) =>
  host.ask(measureRoutes.liftMeasure, { params: { measureId: id } });

export const confirms = (host: Person, { id }: { id: MyMeasure['id'] }) =>
  host.ask(measureRoutes.confirmMeasure, { params: { measureId: id } });

export const appeals = (person: Person, { id }: Pick<MyMeasure, 'id'>, words: string) =>
  person.ask(measureRoutes.appealMeasure, { params: { measureId: id }, body: { words } });

export const hides = (
  host: Person,
  sessionId: RoomSessionId,
  messageId: string,
  body: { hidden: boolean; why?: 'unkind' | 'method'; words?: string },
) => host.ask(roomRoutes.hideMessage, { params: { sessionId, messageId }, body });
