import type { Entry } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { lookOf, passesFor } from '@naast/shared/look-alikes';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { refuseCodename } from '../../messages/index.js';
import { theOrganisation } from '../../organisation/index.js';
import { isTeamName } from '../../people/index.js';
import { giveUpSeat, isSeated, isSilent, isWaiting, type Seat } from '../../seats/index.js';
import { occupancy } from '../load-room.js';
import { findWithOut, personMark, refuseIfOut } from '../measuring.js';
import { type AtDoor, checkRules, paceEntering, passDoor } from '../pass-door.js';
import { refuseContact } from '../refuse-contact.js';
import { placeOf, type RoomSession } from '../rooms.types.js';
import { isAnyHere, moveRow } from '../row.js';
import { readSession, type SeenSession } from './reads.js';

export interface EnterRoom extends AtDoor {
  readonly name: string;
  /** How they say that they are; null: nothing. */
  readonly how: string | null;
}

type Inside = Extract<Entry, { outcome: 'inside' }>;
export type Entered =
  | Extract<Entry, { outcome: 'again' | 'wait' }>
  | (Pick<Inside, 'outcome' | 'named'> & { readonly seen: SeenSession })
  | { readonly outcome: 'row'; readonly seen: SeenSession };

/**
 * A visitor enters under a chosen name, in steps (decision 0029): first a session begins; above some chairs per network
 * the visitor waits at the door; then a chair is taken, or without a free one a place in the row. A visitor who had a seat here gets
 * it back, under its old name.
 * A name already taken gets a number, so that names cannot be probed from outside. Throws `houseRulesChanged`,
 * `roomFull` (of the row too), `nameTaken`, `holdsCodename`, `holdsContact`, and `badInput` (names of the team, which the door shows, and of the organisation).
 */
export async function enterRoom(ctx: Ctx, input: EnterRoom): Promise<Entered> {
  await paceEntering(ctx, input);
  const { session, seat: earlier } = authorize(ctx, 'room.enter', await findWithOut(ctx, input.sessionId));

  await checkRules(ctx, input);
  if (input.how !== null) {
    refuseCodename(input.how);
    await refuseContact(ctx, session, earlier ?? { id: '', role: 'person' }, input.how);
  }
  // Who had a chair here keeps the name of then.
  const isNew = !earlier?.isKnown;
  if (isNew) await refuseTeamName(ctx, input.name);

  const entering = { ...input, session, earlier, isNew };
  const { people, capacity } = await occupancy(ctx, session);
  // Whose time away is over may find their chair given away.
  if (isSeated(earlier)) return sitOrJoin(ctx, entering, capacity);
  if (isWaiting(earlier)) return joinRow(ctx, entering);
  if (people >= capacity && (await ctx.stores.row.count(placeOf(session))) >= limits.row.most)
    throw new NaastError('roomFull');
  // Who reads along unseen has passed the door.
  if (isSilent(earlier)) return takeChairOrPlace(ctx, entering, capacity);
  return passDoor(ctx, session, earlier, input, () => takeChairOrPlace(ctx, entering, capacity));
}

interface Entering extends EnterRoom {
  readonly session: RoomSession;
  readonly earlier: Seat | null;
  /** Never had a chair here under another name. */
  readonly isNew: boolean;
}

/** Nobody passes those who wait and are here. */
async function takeChairOrPlace(ctx: Ctx, entering: Entering, capacity: number): Promise<Entered> {
  const row = await ctx.stores.row.list(placeOf(entering.session), ctx.now());
  return isAnyHere(row) ? joinRow(ctx, entering) : sitOrJoin(ctx, entering, capacity);
}

async function sitOrJoin(ctx: Ctx, entering: Entering, capacity: number): Promise<Entered> {
  try {
    return await sitDown(ctx, entering, capacity);
  } catch (error) {
    if (error instanceof NaastError && error.code === 'roomFull') return joinRow(ctx, entering);
    throw error;
  }
}

async function joinRow(ctx: Ctx, entering: Entering): Promise<Entered> {
  const { session, name, how, earlier } = entering;
  const place = placeOf(session);
  // The others learn that the chair was lost.
  if (isSeated(earlier)) await giveUpSeat(ctx, place, earlier.id);
  const mark = personMark(ctx, session.roomId);
  const seatId = await ctx.stores.row.join(ctx.actor, place, { id: ctx.newId(), name, mark }, ctx.now());
  await refuseIfOut(ctx, session, seatId);
  const said = saysAnew(entering, earlier) && (await ctx.stores.seats.sayHow(place, seatId, how));
  ctx.publish({ type: 'seat.waits', place, seatId, wasSilent: isSilent(earlier) });
  // Nobody hears of it before the chair, which another node may have given meanwhile.
  if (said && isSeated(said)) ctx.publish({ type: 'seat.howChanged', place, seatId });
  if (isSilent(earlier)) ctx.publish({ type: 'room.silentChanged', place });
  // A chair may have come free since it was looked for.
  await moveRow(ctx, session);
  const seat = await ctx.stores.seats.find(place, seatId);
  const seen = await readSession(ctx, entering);
  return isSeated(seat)
    ? { outcome: 'inside', named: namedFor(seat, entering), seen }
    : { outcome: 'row', seen };
}

async function sitDown(ctx: Ctx, entering: Entering, capacity: number): Promise<Entered> {
  const place = placeOf(entering.session);
  const { session, name } = entering;
  const mark = personMark(ctx, session.roomId);
  const newSeat = { id: ctx.newId(), name, role: 'person', capacity, mark } as const;
  const seat = await ctx.stores.seats.take(ctx.actor, place, newSeat, ctx.now());
  await refuseIfOut(ctx, session, seat.id);
  const saysHow = saysAnew(entering, seat);
  if (saysHow) await ctx.stores.seats.sayHow(place, seat.id, entering.how);
  ctx.publish({ type: 'seat.taken', place, seatId: seat.id });
  if (saysHow) ctx.publish({ type: 'seat.howChanged', place, seatId: seat.id });
  if (isSilent(entering.earlier)) ctx.publish({ type: 'room.silentChanged', place });
  return { outcome: 'inside', named: namedFor(seat, entering), seen: await readSession(ctx, entering) };
}

/** Coming back it is said anew; another tab of who is inside, or in the row, says nothing. */
const saysAnew = ({ how, earlier }: Entering, seat: Seat | null): boolean =>
  how !== (seat?.how ?? null) && (how !== null || !(isSeated(earlier) || isWaiting(earlier)));

const namedFor = (seat: Seat, { name, isNew }: Entering): Inside['named'] =>
  seat.name === name ? 'asChosen' : isNew ? 'distinct' : 'asBefore';

async function refuseTeamName(ctx: Ctx, name: string): Promise<void> {
  const { name: organisation } = await theOrganisation(ctx);
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
