import { limits } from '@naast/shared/limits';
import { bytesOf } from '../../platform/storage/collection.js';
import type { PlaceKey } from '../../platform/vault/vault.js';
import type { SeatDocument } from './seats.model.js';
import type { Seat, Standing } from './seats.types.js';

const { keptAfterLostConnection, awayStep, firstConnectWithin, firstConnectStep } = limits.seat;

/**
 * Rounded up, so that many seats bear the same moment: when exactly a page went or came again could be held against what happened
 * at that moment elsewhere, a question asked or another room left (promise 5).
 */
const lasts = (now: Date, ms: number, step: number): Date =>
  new Date(Math.ceil((now.getTime() + ms) / step) * step);

const noMoment = new Date(0);
/** Later than any moment that a sweep compares it with. */
const never = new Date('9999-12-31T00:00:00Z');

/** Sits down; the page has a minute to connect. */
export function satDown(now: Date) {
  const until = lasts(now, firstConnectWithin, firstConnectStep);
  return { standing: 'seated', presence: 'away', presentUntil: until, releaseAt: until } as const;
}

/** Sits in a place without presence: there is no chair to give back, so no sweep looks for it. */
export const settled = {
  standing: 'seated',
  presence: 'away',
  presentUntil: never,
  releaseAt: never,
} as const;

/**
 * The update that shows a seat here, by a page on this node. It bears no moment, the same for all. Nodes of version 1 take it for
 * here until a node drops it.
 */
export const hereThrough = (node: string) =>
  ({
    $set: { presence: 'here', presentUntil: never, releaseAt: never },
    $addToSet: { nodes: node },
  }) as const;

/** The update that shows a seat away, and keeps its chair for a while. */
export function awayFrom(now: Date) {
  const releaseAt = lasts(now, keptAfterLostConnection, awayStep);
  return { $set: { presence: 'away', presentUntil: releaseAt, releaseAt }, $unset: { nodes: 1 } } as const;
}

/** The update that gives the chair back. The store does not say since when. */
export const left = {
  $set: { standing: 'left', presence: 'left', presentUntil: noMoment, releaseAt: noMoment },
  $unset: { chair: 1, nodes: 1 },
} as const;

export function seatOf(document: SeatDocument, key: PlaceKey): Seat {
  return {
    id: document._id,
    placeId: document.placeId,
    name: key.open('seat.name.1', document._id, bytesOf(document.name)),
    role: document.role,
    standing: standingOf(document),
    connection: document.presence === 'here' ? 'here' : 'away',
    enteredAt: document.enteredAt,
    restingUntil: document.restingUntil,
    freed: document.freed ? { bySeatId: document.freed.bySeatId, reason: document.freed.reason } : null,
    restedBy: document.restedBy ?? null,
    restedWhy: document.restedWhy ?? null,
  };
}

/**
 * Nodes of version 1 change `presence` only, so for one release it decides who left and who is back. In threads they wrote `left`
 * for people who never were connected.
 */
function standingOf({ presence, standing, placeKind }: SeatDocument): Standing {
  if (presence === 'left') return standing === undefined && placeKind === 'thread' ? 'seated' : 'left';
  return standing === undefined || standing === 'left' ? 'seated' : standing;
}

/** A page is connected, or the person has just sat down and will connect: after a lost connection `releaseAt` is later than that. */
export const isAttended = ({
  presence,
  enteredAt,
  releaseAt,
}: Pick<SeatDocument, 'presence' | 'enteredAt' | 'releaseAt'>): boolean =>
  presence === 'here' || releaseAt.getTime() - enteredAt.getTime() <= firstConnectWithin + firstConnectStep;
