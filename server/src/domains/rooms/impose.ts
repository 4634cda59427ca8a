import type { MeasureKind } from '@naast/shared/contract/measures';
import type { MeasureReason } from '@naast/shared/contract/seats';
import type { LogDecision } from '@naast/shared/logbook';
import { goneAccount } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { enterInLog } from '../logbook/index.js';
import { imposeMeasure, type Measure } from '../measures/index.js';
import type { Seat } from '../seats/index.js';
import { changeMessage } from './actions/change-message.js';
import { applyMeasure } from './apply-measure.js';
import { markOfSeat } from './measuring.js';
import { placeOf, type RoomMessage, type RoomSession } from './rooms.types.js';

/** Who may is for the caller to judge. `bySeat` null: from outside the room. */
export interface Imposed {
  /** The account that decided it, where the actor is not. */
  readonly by?: string;
  readonly why: MeasureReason;
  readonly words?: string;
  readonly bySeat: string | null;
  /** The rule that began it. */
  readonly byRule?: string | null;
}

type OnSeat = Imposed & {
  readonly kind: Exclude<MeasureKind, 'hide'>;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly days?: number;
};

const acts: Record<Exclude<MeasureKind, 'outLonger'>, LogDecision> = {
  hide: 'room.folded',
  note: 'room.personNoted',
  slow: 'room.personSlowed',
  rest: 'room.rested',
  outToday: 'room.outToday',
};

/** Hides a message, by a measure about its author. Null: it is hidden already. */
export async function hideWith(
  ctx: Ctx,
  session: RoomSession,
  { id: messageId, seatId }: Pick<RoomMessage, 'id' | 'seatId'>,
  by: Imposed,
): Promise<Measure | null> {
  const { roomId } = session;
  const hide = { kind: 'hide', place: placeOf(session), roomId, seatId, messageId, ...by } as const;
  return carryOut(ctx, await imposeMeasure(ctx, hide), session);
}

/** What is done about a person in a room. Null: that they are out holds already. */
export async function measureWith(
  ctx: Ctx,
  session: RoomSession,
  { id: seatId }: Pick<Seat, 'id'>,
  by: OnSeat,
): Promise<Measure | null> {
  const person = await markOfSeat(ctx, session, seatId);
  const outlives = by.kind === 'outToday' || by.kind === 'outLonger';
  const given = { place: placeOf(session), roomId: session.roomId, seatId, ...by };
  return carryOut(ctx, await imposeMeasure(ctx, outlives ? { ...given, ...person } : given), session);
}

async function carryOut(ctx: Ctx, imposed: Measure | null, session: RoomSession): Promise<Measure | null> {
  if (imposed === null) return null;
  await applyMeasure(ctx, imposed);
  const { kind, isProposed } = imposed;
  // Where nobody else could agree, one decided alone.
  const longer = isProposed ? 'room.outProposed' : 'room.outConfirmed';
  const act = kind === 'outLonger' ? longer : acts[kind];
  // What a rule does alone is nobody's act.
  if (imposed.by !== goneAccount)
    await enterInLog(ctx, { act, by: imposed.by, place: { kind: 'room', id: session.roomId } });
  return imposed;
}

/**
 * The words of a hidden message go for good, as those of its case did: a method, a time or a place is not to stand anywhere. It stays
 * hidden, and cannot be given back. False if it is not hidden, or no longer there.
 */
export async function emptyHidden(
  ctx: Ctx,
  session: Pick<RoomSession, 'id'>,
  messageId: string,
): Promise<boolean> {
  const { message } = await changeMessage(ctx, session, messageId, ({ hiddenAt, body }) =>
    hiddenAt === null || body.isEmptied
      ? null
      : { body: { text: '', isEmptied: true, rewritten: undefined, contentNote: undefined } },
  );
  return message.body.isEmptied === true;
}
