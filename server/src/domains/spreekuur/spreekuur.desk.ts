import type { DeskRow } from '@naast/shared/contract/desk';
import { voiceKinds } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { type Desk, deskRow } from '../desk-row.js';
import { dutyLead } from '../duty/index.js';
import { listThemes, type Theme, theOrganisation } from '../organisation/index.js';
import { arrangesQuestions, voicesOf } from './answering.policy.js';
import { almostLateQuestions, reminderOf } from './reminders.js';
import type { Thread, Voice } from './spreekuur.types.js';
import type { Narrowed, Waiting } from './thread-lists.store.js';
import { dangerFrom, dueBy, lastRank, unreadRank, voiceState } from './thread-rules.js';

const listPath = '/team/questions';

/** What the actor took, and what waits for somebody of the team: facts, no words. */
export const questionDesk: Desk = async (ctx, { alarmsOnDesk }) => {
  if (ctx.judge('answering.list', null) !== 'allow') return [];
  const [mine, waiting, almostLate] = await Promise.all([
    mineIn(ctx),
    waitingIn(ctx, await alarmsOnDesk(ctx)),
    almostLateIn(ctx),
  ]);
  return [...mine, ...waiting, ...almostLate];
};

/** The actor's open questions with the voice that is theirs to write now. */
export async function questionsToWrite(ctx: Ctx): Promise<{ thread: Thread; voice: Voice }[]> {
  if (ctx.actor.kind !== 'team') return [];
  const { accountId } = ctx.actor;
  return (await ctx.stores.spreekuur.lists.openOf(accountId)).flatMap((thread) => {
    const voice = thread.voices.find(
      (one) => one.takenBy === accountId && voiceState(thread, one) === 'taken',
    );
    return voice && ctx.judge('answering.write', { thread, voice }) === 'allow' ? [{ thread, voice }] : [];
  });
}

/** Come instead of the row that says whose it is. */
const reminderRows = { halfway: 'questionHalfway', almostLate: 'questionAlmostLate' } as const;

async function mineIn(ctx: Ctx): Promise<DeskRow[]> {
  const [toWrite, themes, organisation] = await Promise.all([
    questionsToWrite(ctx),
    listThemes(ctx),
    theOrganisation(ctx),
  ]);
  return toWrite.slice(0, limits.desk.rowsOfAKind).map(({ thread, voice }) => {
    const isLate = voice.promisedBy < ctx.now();
    const reminder = reminderOf(organisation, thread, voice, ctx.now());
    return deskRow({
      id: `question:${thread.id}`,
      kind: reminder ? reminderRows[reminder] : voice.isHandedOver ? 'questionHandedOver' : 'questionMine',
      part: voice.isHandedOver ? 'left' : 'mine',
      to: `${listPath}/${thread.id}`,
      title: themesOf(thread, themes),
      count: 1,
      urgency: thread.urgency,
      since: voice.takenAt?.toISOString() ?? null,
      next: { what: 'due', at: voice.promisedBy.toISOString() },
      isPressing: isLate || reminder === 'almostLate' || (thread.urgency ?? 0) >= dangerFrom,
    });
  });
}

/** The themes of a question in one title; null without a theme. */
export function themesOf({ themeIds }: Thread, themes: readonly Theme[]): DeskRow['title'] {
  const titles = themes.filter(({ id }) => themeIds.includes(id)).map(({ title }) => title);
  if (titles.length === 0) return null;
  return { nl: titles.map(({ nl }) => nl).join(', '), en: titles.map(({ en }) => en).join(', ') };
}

async function waitingIn(ctx: Ctx, underAlarm: readonly string[]): Promise<DeskRow[]> {
  const { lists } = ctx.stores.spreekuur;
  const kinds = voicesOf(ctx.actor);
  const readsIn = ctx.judge('answering.tidy', null) === 'allow';
  const rows: (readonly [DeskRow['kind'], Narrowed | null])[] = [
    // Those with an alarm have a row of their own, by that.
    ['questionsUrgent', { ranks: [0, unreadRank - 1], untaken: voiceKinds, except: underAlarm }],
    ['questionsUnread', readsIn ? { ranks: [unreadRank, unreadRank] } : null],
    [
      'questionsToTake',
      // What a host has to read in first is counted there.
      { ranks: [readsIn ? lastRank : unreadRank, lastRank], untaken: kinds, ...notMine(ctx) },
    ],
    ['questionsLate', arrangesQuestions(ctx.actor) ? { dueBefore: ctx.now() } : null],
  ];
  const found = await Promise.all(
    rows.map(async ([kind, wanted]) => {
      if (wanted === null || wanted.untaken?.length === 0) return null;
      return [kind, await lists.waiting(wanted)] as const;
    }),
  );
  return found.flatMap((one) =>
    one === null || one[1].count === 0 ? [] : [waitingRow(ctx, one[0], one[1])],
  );
}

/** For who arranges questions and for the duty lead, before the promise breaks. */
async function almostLateIn(ctx: Ctx): Promise<DeskRow[]> {
  if (!arrangesQuestions(ctx.actor) && !(await hasDuty(ctx))) return [];
  const threads = await almostLateQuestions(ctx);
  const [first] = threads;
  const due = first && dueBy(first);
  if (!first || !due) return [];
  return [
    deskRow({
      id: 'questionsAlmostLate',
      kind: 'questionsAlmostLate',
      part: 'anybody',
      to: listPath,
      count: threads.length,
      urgency: first.urgency,
      next: { what: 'due', at: due.toISOString() },
      may: { do: voicesOf(ctx.actor).length > 0 },
    }),
  ];
}

async function hasDuty(ctx: Ctx): Promise<boolean> {
  const lead = await dutyLead(ctx.stores, ctx.now());
  return ctx.actor.kind === 'team' && lead?.accountId === ctx.actor.accountId;
}

/** Two voices of a question come from two people. */
const notMine = ({ actor }: Ctx): Pick<Narrowed, 'notOf'> =>
  actor.kind === 'team' ? { notOf: actor.accountId } : {};

function waitingRow(ctx: Ctx, kind: DeskRow['kind'], { count, first, newestAt }: Waiting): DeskRow {
  const due = first && dueBy(first);
  return deskRow({
    id: kind,
    kind,
    part: 'anybody',
    to: listPath,
    count,
    urgency: kind === 'questionsUrgent' ? (first?.urgency ?? null) : null,
    since: newestAt?.toISOString() ?? null,
    // That it has passed is what the row says.
    next: due && kind !== 'questionsLate' ? { what: 'due', at: due.toISOString() } : null,
    isPressing: kind === 'questionsUrgent' || (due !== null && due < ctx.now()),
    may: { do: voicesOf(ctx.actor).length > 0 },
  });
}
