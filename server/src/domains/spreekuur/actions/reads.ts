import type { ListCursor, QuestionList, QuestionPart } from '@naast/shared/contract/answering';
import type { SpreekuurView } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import {
  type AnswerPromise,
  type HoursNow,
  listThemes,
  type Reading,
  readingAt,
  type Theme,
  theOrganisation,
} from '../../organisation/index.js';
import { type Account, isCoordinated } from '../../people/index.js';
import {
  loadFacts,
  loadQuestion,
  loadThread,
  myThread,
  type SeenFacts,
  type SeenQuestion,
  type SeenThread,
} from '../load-thread.js';
import { partFor } from '../part-for.js';
import { spreekuurMay } from '../spreekuur.policy.js';
import type { Thread } from '../spreekuur.types.js';
import { dayOf } from '../thread-rules.js';
import { type Promised, promisedAt } from '../threads.js';
import { colleaguesFor, findVoice, type OfVoice } from '../voices.js';

export interface SpreekuurNow {
  readonly themes: readonly Theme[];
  /** Null until there is a coordinator: the default hours and promises are not chosen yet. */
  readonly open: OpenSpreekuur | null;
  readonly may: SpreekuurView['may'];
}

export interface OpenSpreekuur {
  readonly reading: Reading;
  readonly hours: HoursNow;
  readonly promise: AnswerPromise;
  /** The promised times for a question asked now. */
  readonly ifAskedNow: Promised;
}

/** What a visitor needs to know before asking. */
export async function readSpreekuur(ctx: Ctx): Promise<SpreekuurNow> {
  authorize(ctx, 'spreekuur.read', null);
  const [themes, organisation, hasTeam] = await Promise.all([
    listThemes(ctx),
    theOrganisation(ctx),
    isCoordinated(ctx),
  ]);
  const may = spreekuurMay(hasTeam);
  if (!hasTeam) return { themes, open: null, may };
  const { reading, timeZone, promise } = organisation;
  const hours = readingAt(reading, timeZone, ctx.now());
  return { themes, may, open: { reading, promise, hours, ifAskedNow: promisedAt(organisation, ctx.now()) } };
}

/** Reads the asker's own thread, and notes the day of the visit, from which retention counts. */
export async function readMyQuestion(ctx: Ctx): Promise<SeenThread> {
  const { thread } = authorize(ctx, 'question.see', { thread: await myThread(ctx) });
  return loadThread(ctx, await recordVisit(ctx, thread));
}

async function recordVisit(ctx: Ctx, thread: Thread): Promise<Thread> {
  const today = dayOf(ctx.now());
  if (thread.lastVisitOn >= today) return thread;
  return ctx.stores.spreekuur.change(thread.id, ctx.now(), () => ({ lastVisitOn: today }));
}

export interface SeenList {
  readonly questions: readonly SeenFacts[];
  readonly next: ListCursor | null;
  /** On all pages of what was asked for. */
  readonly found: number;
  /** The number of open questions on all pages. */
  readonly open: number;
  readonly unread: number;
  readonly late: number;
  /** Skim the unread ones and set several aside. */
  readonly may: { readonly tidy: boolean };
}

export interface ListQuestions {
  readonly show: QuestionList;
  readonly part?: QuestionPart | undefined;
  readonly themeId?: string | undefined;
  readonly after?: ListCursor | undefined;
}

/** A page of one of the team's lists, or of a part of it: facts only, no words. */
export async function listQuestions(
  ctx: Ctx,
  { show, part, themeId, after }: ListQuestions,
): Promise<SeenList> {
  authorize(ctx, 'answering.list', null);
  const { lists } = ctx.stores.spreekuur;
  const narrowed = { ...partFor(ctx, part), ...(themeId !== undefined && { themeId }) };
  const [{ threads, next }, found, counted] = await Promise.all([
    lists.page(show, narrowed, after, limits.question.page),
    lists.countIn(show, narrowed),
    lists.count(ctx.now()),
  ]);
  const questions = await Promise.all(threads.map((thread) => loadFacts(ctx, thread)));
  return { questions, next, found, ...counted, may: { tidy: ctx.judge('answering.tidy', null) === 'allow' } };
}

export async function readQuestion(ctx: Ctx, input: { threadId: string }): Promise<SeenQuestion> {
  return loadQuestion(ctx, await ctx.stores.spreekuur.find(input.threadId));
}

/** The colleagues a voice can be handed to. */
export async function listColleagues(ctx: Ctx, input: OfVoice): Promise<Account[]> {
  const { thread, voice } = authorize(ctx, 'answering.handOver', await findVoice(ctx, input));
  return colleaguesFor(ctx, thread, voice);
}
