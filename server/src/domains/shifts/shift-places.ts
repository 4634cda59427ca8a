import { type ShiftAct, shiftActs } from '@naast/shared/contract/shifts';
import type { Bilingual } from '@naast/shared/languages';
import type { Ctx } from '../../kernel/ctx.js';
import { actsSince, roomOfMark, type TeamAct } from '../logbook/index.js';
import type { Measure } from '../measures/index.js';
import { accountName } from '../people/index.js';
import { roomsOfShift } from '../rooms/index.js';

/** What colleagues did in one room, about questions, or elsewhere. */
export interface PlaceOfShift {
  readonly kind: 'room' | 'questions' | 'elsewhere';
  readonly room: { readonly id: string; readonly title: Bilingual } | null;
  readonly isOpen: boolean;
  readonly hasHandover: boolean;
  readonly acts: readonly (Named & { readonly act: ShiftAct; readonly at: Date; readonly count: number })[];
  readonly measures: readonly (Fact & { readonly by: string | null; readonly count: number })[];
}

interface Named {
  readonly by: string | null;
  readonly about: string | null;
}

interface Fact extends Pick<Measure, 'kind' | 'why' | 'isProposed'> {
  readonly byRule: boolean;
  readonly isLifted: boolean;
  readonly at: Date;
}

/** By place, rooms in the order of their list. What happened in none is left out, unless a note lies there. */
export async function placesOf(ctx: Ctx, since: Date, measures: readonly Measure[]): Promise<PlaceOfShift[]> {
  const [rooms, acts] = await Promise.all([roomsOfShift(ctx), actsSince(ctx, since, shiftActs)]);
  const sessions = new Map(
    rooms.flatMap(({ id, sessionIds }) => sessionIds.map((one) => [one, id] as const)),
  );
  const known = new Set(rooms.map(({ id }) => id));
  const roomOf = roomOfMark(ctx, sessions);
  const whereOf = ({ place }: TeamAct): string => {
    if (place?.kind === 'thread') return 'questions';
    const roomId = roomOf(place);
    return roomId !== null && known.has(roomId) ? roomId : 'elsewhere';
  };
  const names = new Map<string, Promise<string | null>>();
  const nameOf = (id: string | null): Promise<string | null> => {
    if (id === null) return Promise.resolve(null);
    const name = names.get(id) ?? accountName(ctx, id);
    names.set(id, name);
    return name;
  };
  const placeOf = async (key: string): Promise<Pick<PlaceOfShift, 'acts' | 'measures'>> => ({
    acts: await Promise.all(
      together(
        acts.filter((one) => whereOf(one) === key),
        ({ act, who, about }) => `${act} ${who} ${about}`,
      ).map(async ({ one: { act, at, who, about }, count }) => ({
        ...{ act, at, count, by: await nameOf(who), about: await nameOf(about) },
      })),
    ),
    measures: await Promise.all(
      together(
        measures
          .filter(({ roomId, place }) => keyOfMeasure({ roomId, place }, known) === key)
          .map((measure) => ({ ...factOf(measure), by: measure.by })),
        ({ kind, why, by, byRule, isLifted, isProposed }) =>
          [kind, why, by, byRule, isLifted, isProposed].join(' '),
      ).map(async ({ one, count }) => ({ ...one, count, by: await nameOf(one.by) })),
    ),
  });
  const places: PlaceOfShift[] = [];
  for (const { id, title, isOpen, hasHandover } of rooms)
    places.push({ kind: 'room', room: { id, title }, isOpen, hasHandover, ...(await placeOf(id)) });
  for (const kind of ['questions', 'elsewhere'] as const)
    places.push({ kind, room: null, isOpen: false, hasHandover: false, ...(await placeOf(kind)) });
  return places.filter(
    ({ acts: done, measures: taken, hasHandover }) => done.length + taken.length > 0 || hasHandover,
  );
}

function keyOfMeasure({ roomId, place }: Pick<Measure, 'roomId' | 'place'>, known: ReadonlySet<string>) {
  if (place?.kind === 'thread') return 'questions';
  return roomId !== null && known.has(roomId) ? roomId : 'elsewhere';
}

const factOf = ({ kind, why, isProposed, byRule, lifted, from }: Measure): Fact => ({
  ...{ kind, why, isProposed, isLifted: lifted !== null, at: from },
  byRule: byRule !== null,
});

/** Those that differ in no more than their hour, as one with their number: the newest of them, in the order of these. */
function together<T extends { readonly at: Date }>(all: readonly T[], sameAs: (one: T) => string) {
  const found = new Map<string, { readonly one: T; readonly count: number }>();
  for (const one of all.toSorted((a, b) => b.at.getTime() - a.at.getTime())) {
    const key = sameAs(one);
    const before = found.get(key);
    found.set(key, { one: before?.one ?? one, count: (before?.count ?? 0) + 1 });
  }
  return [...found.values()];
}
