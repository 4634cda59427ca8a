import { limits } from '@naast/shared/limits';
import { type Profession, professions } from '@naast/shared/roles';
import { bytesOf } from '../../platform/storage/collection.js';
import type { PlaceKey } from '../../platform/vault/vault.js';
import type { SeatDocument } from './seats.model.js';
import type { Seat, Standing } from './seats.types.js';

const { keptAfterLostConnection, awayStep, firstConnectWithin, firstConnectStep } = limits.seat;

/**
 * Rounded up, so that many seats share the same time: an exact time of connecting could be matched with what happened
 * elsewhere at that moment, such as a question asked (promise 5).
 */
const lasts = (now: Date, ms: number, step: number): Date =>
  new Date(Math.ceil((now.getTime() + ms) / step) * step);

const noMoment = new Date(0);
/** Later than any time that a sweep compares it with. */
const never = new Date('9999-12-31T00:00:00Z');

/** Takes the seat; the client has a minute to connect. */
export function satDown(now: Date) {
  const until = lasts(now, firstConnectWithin, firstConnectStep);
  return { standing: 'seated', presence: 'away', presentUntil: until, releaseAt: until } as const;
}

/** Joins the row; the client has a minute to connect. */
export const joinedRow = (now: Date) => ({ ...satDown(now), standing: 'waiting', isUnseen: true }) as const;

/** Reads along unseen; the client has a minute to connect. */
export const satSilently = (now: Date) => ({ ...satDown(now), standing: 'silent', isUnseen: true }) as const;

/** A seat in a place without presence has no chair to free, so no sweep selects it. */
export const settled = {
  standing: 'seated',
  presence: 'away',
  presentUntil: never,
  releaseAt: never,
} as const;

/**
 * Marks a seat connected through this node. Contains no time, for privacy. Version 1 nodes take the seat for connected
 * until a node disconnects it.
 */
export const hereThrough = (node: string) =>
  ({
    $set: { presence: 'here', presentUntil: never, releaseAt: never },
    $addToSet: { nodes: node },
    $unset: { isSkipped: 1 },
  }) as const;

/** Marks a seat away, and keeps its chair for a while. */
export function awayFrom(now: Date) {
  const releaseAt = lasts(now, keptAfterLostConnection, awayStep);
  return { $set: { presence: 'away', presentUntil: releaseAt, releaseAt }, $unset: { nodes: 1 } } as const;
}

/** Frees the chair. Does not store when. */
export const left = {
  $set: { standing: 'left', presence: 'left', presentUntil: noMoment, releaseAt: noMoment },
  $unset: { chair: 1, silentChair: 1, rowNumber: 1, waitsSince: 1, isSkipped: 1, nodes: 1 },
} as const;

export function seatOf(document: SeatDocument, key: PlaceKey): Seat {
  return {
    id: document._id,
    placeId: document.placeId,
    name: key.open('seat.name.1', document._id, bytesOf(document.name)),
    role: document.role,
    profession: professionIn(document, key),
    standing: standingOf(document),
    connection: document.presence === 'here' ? 'here' : 'away',
    hue: document.hue ?? 0,
    enteredAt: document.enteredAt,
    restingUntil: document.restingUntil,
    freed: document.freed ? { bySeatId: document.freed.bySeatId, reason: document.freed.reason } : null,
    how: document.how ? key.open('seat.how.1', document._id, bytesOf(document.how)) : null,
    howCleared: document.howCleared
      ? { by: document.howCleared.bySeatId, why: document.howCleared.why }
      : null,
    restedBy: document.restedBy ?? null,
    restedWhy: document.restedWhy ?? null,
    slowed: document.slowed
      ? { seconds: document.slowed.seconds, since: document.slowed.since, until: document.slowed.until }
      : null,
    isKnown: hadChair(document),
    isUnseen: document.isUnseen ?? false,
  };
}

/** Others know of it. Who only waits for a chair or reads along unseen, or did and left, is known to nobody. */
export const hadChair = ({ isUnseen, nameKey }: Pick<SeatDocument, 'isUnseen' | 'nameKey'>): boolean =>
  !isUnseen || nameKey !== undefined;

function professionIn({ _id, profession }: SeatDocument, key: PlaceKey): Profession | null {
  const opened = profession && key.open('seat.profession.1', _id, bytesOf(profession));
  return professions.find((known) => known === opened) ?? null;
}

/**
 * Version 1 nodes change `presence` only, so for one release it takes precedence. In threads they wrote `left` for
 * people who had never connected.
 */
export function standingOf({ presence, standing, placeKind }: SeatDocument): Standing {
  if (presence === 'left') return standing === undefined && placeKind === 'thread' ? 'seated' : 'left';
  return standing === undefined || standing === 'left' ? 'seated' : standing;
}

/** Connected, or just seated and about to connect: a dropped connection keeps its chair for longer than that. */
export const isAttended = ({
  presence,
  enteredAt,
  releaseAt,
}: Pick<SeatDocument, 'presence' | 'enteredAt' | 'releaseAt'>): boolean =>
  presence === 'here' || releaseAt.getTime() - enteredAt.getTime() <= firstConnectWithin + firstConnectStep;
