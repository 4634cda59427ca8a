import type { Finding } from '@naast/shared/detectors/judge';
import { linksIn } from '@naast/shared/detectors/links';
import { limits } from '@naast/shared/limits';
import type { Actor } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { countDetected, judgeText, rulesHold } from '../detectors/index.js';
import { detectorSettings } from '../organisation/index.js';
import type { Seat } from '../seats/index.js';
import { canWait, doorNow, waits } from './door-ajar.policy.js';
import { placeOf, type RoomSession } from './rooms.types.js';

/** Why a line waits until a host has read it; null: it does not. */
export interface Waiting {
  /** What a rule found, which holds it; empty: the door does. */
  readonly found: readonly Finding[];
  /** No rule holds it then. Where the door does, it comes to the desks at once. */
  readonly speaksOfDanger: boolean;
}

/** `clientKey` null: no line of its own, as a change of one. */
interface JudgedLine {
  readonly text: string;
  readonly clientKey: string | null;
}

/** Judges a line of a person by the door of the session, and by the organisation's rules. It counts nothing. */
export async function whyItWaits(
  ctx: Ctx,
  session: RoomSession,
  seat: Seat,
  { text, clientKey }: JudgedLine,
): Promise<{ readonly waiting: Waiting | null; readonly silent: readonly Finding[] }> {
  if (!canWait(seat)) return { waiting: null, silent: [] };
  const { findings, speaksOfDanger, silentFindings } = await judged(ctx, session, seat, { text, clientKey });
  if (await doorHolds(ctx, session, seat, text))
    return { waiting: { found: [], speaksOfDanger }, silent: silentFindings };
  const found = speaksOfDanger ? [] : findings;
  return { waiting: found.length > 0 ? { found, speaksOfDanger } : null, silent: silentFindings };
}

async function doorHolds(ctx: Ctx, session: RoomSession, seat: Seat, text: string): Promise<boolean> {
  const doorAjar = doorNow(session, ctx.now());
  if (doorAjar === 'off') return false;
  const placedBefore =
    doorAjar === 'all'
      ? 0
      : await ctx.stores.messages.countOf(placeOf(session), seat.id, limits.held.newcomerUpTo);
  return waits(doorAjar, { placedBefore, hasLink: linksIn(text.normalize('NFKC')).length > 0 });
}

const ofContact = ({ rule }: Finding): boolean => rule.startsWith('contact.') || rule === 'watched.contact';

async function judged(ctx: Ctx, session: RoomSession, seat: Seat, { text, clientKey }: JudgedLine) {
  const place = placeOf(session);
  const isHeldByRules = rulesHold(ctx);
  // Nearly no line holds anything: the store is asked for the names only about those that do.
  const first = await judgeText(ctx, text);
  const names = first.findings.length > 0 ? (await ctx.stores.seats.list(place)).map(({ name }) => name) : [];
  const { heldBy, findings, speaksOfDanger, silentFindings } =
    names.length > 0 ? await judgeText(ctx, text, { names }) : first;
  const holding = isHeldByRules ? findings.filter(({ rule }) => heldBy.includes(rule)) : [];
  const floods =
    clientKey === null || !isHeldByRules ? noFlood : await floodOf(ctx, seat, { text, clientKey });
  // What leads elsewhere is for the room's own rule (decision 0073): where that allows it, no other rule holds it.
  const ruled = [...holding, ...floods.found].filter((one) => session.forbidsContact || !ofContact(one));
  const isFree = ruled.length > 0 && (await ctx.stores.places.isUnderAlarm(place, personOf(ctx.actor, seat)));
  return {
    findings: isFree ? [] : ruled,
    speaksOfDanger,
    silentFindings: [...silentFindings, ...floods.silent],
  };
}

const personOf = (actor: Actor, { id }: Seat) => ({
  seatId: id,
  who: actor.kind === 'system' ? '' : actor.who,
});

/** The same line again and again, by the rule for it: one text alone does not show that. */
const noFlood: { readonly found: readonly Finding[]; readonly silent: readonly Finding[] } = {
  found: [],
  silent: [],
};

async function floodOf(
  ctx: Ctx,
  seat: Seat,
  line: { readonly text: string; readonly clientKey: string },
): Promise<typeof noFlood> {
  if (!ctx.stores.repeats.isOneMore(seat.id, line)) return noFlood;
  const { off, silent } = (await detectorSettings(ctx)).value;
  const rule = 'flood.lines';
  if (off.includes(rule)) return noFlood;
  const whole: Finding = { rule, start: 0, end: line.text.length };
  return silent.includes(rule) ? { found: [], silent: [whole] } : { found: [whole], silent: [] };
}

export const rulesOf = (found: readonly Finding[]) => [...new Set(found.map(({ rule }) => rule))];

/** Counts what rules that hold nothing found. */
export async function countSilent(ctx: Ctx, silent: readonly Finding[]): Promise<void> {
  if (silent.length > 0) await countDetected(ctx, rulesOf(silent), 'silent');
}

/**
 * Words that are not held and would be read at once: a change of a placed line, or how somebody says that they are. Where such a
 * line waits they are refused. Throws `doorAjar`.
 */
export async function refuseAjar(ctx: Ctx, session: RoomSession, seat: Seat, text: string): Promise<void> {
  const { waiting } = await whyItWaits(ctx, session, seat, { text, clientKey: null });
  if (waiting === null) return;
  // What only sounds like something is for a host to judge: nobody could say here that the rule was wrong.
  const isSure = ({ rule }: Finding) => !rule.endsWith('.wording');
  if (waiting.found.length === 0 || waiting.found.some(isSure)) throw new NaastError('doorAjar');
}
