import type { Entry } from '@naast/shared/contract/rooms';
import { lookOf, passesFor } from '@naast/shared/look-alikes';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { refuseCodename } from '../../messages/index.js';
import { theOrganisation } from '../../organisation/index.js';
import { isTeamName } from '../../people/index.js';
import { isSeated } from '../../seats/index.js';
import { occupancy } from '../load-room.js';
import { refuseContact } from '../refuse-contact.js';
import { placeOf, type RoomSession } from '../rooms.types.js';
import { tellDoor } from '../sessions.js';
import { readSession, type SeenSession } from './reads.js';

export interface EnterRoom {
  readonly sessionId: string;
  readonly name: string;
  /** How they say that they are; null: nothing. */
  readonly how: string | null;
  readonly houseRulesVersion: number;
  /** Whether the browser sent a session cookie: only then it can get a seat back. */
  readonly hasVisit: boolean;
}

type Inside = Extract<Entry, { outcome: 'inside' }>;
export type Entered =
  | Exclude<Entry, { outcome: 'inside' }>
  | (Pick<Inside, 'outcome' | 'named'> & { readonly seen: SeenSession });

/**
 * A visitor enters under a chosen name, in steps (decision 0029): first a session begins; above some chairs per network
 * the visitor waits at the door; then a chair is taken. A visitor who had a seat here gets it back, under its old name.
 * A name already taken gets a number, so that names cannot be probed from outside. Throws `houseRulesChanged`,
 * `roomFull`, `nameTaken` `holdsCodename`, `holdsContact`, and `badInput` (names of the team, which the door shows, and of the organisation).
 */
export async function enterRoom(ctx: Ctx, input: EnterRoom): Promise<Entered> {
  const request = { sessionId: input.sessionId, network: ctx.rateLimits.network(), who: whoOf(ctx) };
  // Waiting visitors were told to retry: their retries do not count.
  if (!ctx.stores.doors.isWaiting(request)) await ctx.rateLimits.consume('enterRoom');
  const found = await ctx.stores.rooms.findSession(input.sessionId);
  const known = found && (await ctx.stores.seats.of(ctx.actor, placeOf(found)));
  const { session, seat: earlier } = authorize(ctx, 'room.enter', { session: found, seat: known });

  const organisation = await theOrganisation(ctx);
  if (organisation.houseRules.version !== input.houseRulesVersion) throw new NaastError('houseRulesChanged');
  if (input.how !== null) {
    refuseCodename(input.how);
    await refuseContact(ctx, session, earlier ?? { id: '', role: 'person' }, input.how);
  }
  if (earlier === null) await refuseTeamName(ctx, input.name, organisation.name);

  const heldBackMs = earlier === null ? 0 : ctx.stores.doors.heldBack(session.id, earlier.id);
  const { people, capacity } = await occupancy(ctx, session);
  if (isSeated(earlier)) return sitDown(ctx, session, input, { capacity, wasSeated: true });
  if (people >= capacity) throw new NaastError('roomFull');
  if (!input.hasVisit) return { outcome: 'again' };
  if (heldBackMs > 0) return { outcome: 'wait', waitMs: heldBackMs };
  const waitMs = ctx.stores.doors.enqueue(request);
  tellDoor(ctx, session);
  if (waitMs > 0) return { outcome: 'wait', waitMs };
  try {
    return await sitDown(ctx, session, input, { capacity, wasSeated: false });
  } catch (error) {
    ctx.stores.doors.giveBack(request);
    throw error;
  }
}

async function sitDown(
  ctx: Ctx,
  session: RoomSession,
  input: EnterRoom,
  { capacity, wasSeated }: { readonly capacity: number; readonly wasSeated: boolean },
): Promise<Entered> {
  const place = placeOf(session);
  const newSeat = { id: ctx.newId(), name: input.name, role: 'person', capacity } as const;
  const seat = await ctx.stores.seats.take(ctx.actor, place, newSeat, ctx.now());
  // Coming back it is said anew; another tab of who is inside says nothing.
  const saysHow = seat.how !== input.how && (input.how !== null || !wasSeated);
  if (saysHow) await ctx.stores.seats.sayHow(place, seat.id, input.how);
  ctx.publish({ type: 'seat.taken', place, seatId: seat.id });
  if (saysHow) ctx.publish({ type: 'seat.howChanged', place, seatId: seat.id });
  const isNew = seat.id === newSeat.id;
  const named = seat.name === input.name ? 'asChosen' : isNew ? 'distinct' : 'asBefore';
  return { outcome: 'inside', named, seen: await readSession(ctx, input) };
}

async function refuseTeamName(ctx: Ctx, name: string, organisation: string): Promise<void> {
  if (await isTeamName(ctx, name)) throw new NaastError('nameTaken');
  if (passesForOrganisation(name, organisation))
    throw new NaastError('badInput', { fields: [{ path: 'name', problem: 'roleWord' }] });
}

/** A short name of an organisation is part of many people's names. */
const distinctLetters = 5;

function passesForOrganisation(name: string, organisation: string): boolean {
  const own = lookOf(organisation);
  if (own.length >= distinctLetters) return lookOf(name).includes(own);
  return passesFor(name, organisation);
}

const whoOf = ({ actor }: Ctx): string => (actor.kind === 'system' ? '' : actor.who);
