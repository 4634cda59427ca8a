import type { ListCursor, QuestionList } from '@naast/shared/contract/answering';
import type { VoiceKind } from '@naast/shared/contract/spreekuur';
import type { Connection } from 'mongoose';
import { NaastError } from '../../kernel/errors.js';
import { openCollection } from '../../platform/storage/collection.js';
import { type ThreadDocument, threadCollection } from './spreekuur.model.js';
import type { Thread } from './spreekuur.types.js';
import { foundBy, threadOf } from './thread-documents.js';
import { unreadRank } from './thread-rules.js';

export interface ThreadPage {
  readonly threads: readonly Thread[];
  readonly next: ListCursor | null;
}

/** How many open questions, the first of them in the order of the list, and when the newest was asked. */
export interface Waiting {
  readonly count: number;
  readonly first: Thread | null;
  readonly newestAt: Date | null;
}

/** What threads of a list have in common: all that is given. */
export interface Narrowed {
  readonly themeId?: string;
  /** With a voice of this account. */
  readonly of?: string;
  /** Of the list's ranks, from and to. */
  readonly ranks?: readonly [number, number];
  /** With a voice of one of these kinds that nobody took. */
  readonly untaken?: readonly VoiceKind[];
  /** Without a voice of this account. */
  readonly notOf?: string;
  /** Without these. */
  readonly except?: readonly string[];
  /** With a promise that passed before this time. */
  readonly dueBefore?: Date;
  readonly waitsForAsker?: true;
  /** One voice answered already. */
  readonly hasAnswer?: true;
}

export interface Counted {
  readonly open: number;
  readonly unread: number;
  readonly late: number;
}

/**
 * The team's lists. A cursor holds the sort key of a page's last thread, so inserts and removals do not shift pages.
 */
export interface ThreadLists {
  /**
   * `open`: most urgent first, then the soonest promise, then the first asked; `answered` and `aside`: latest first.
   * Throws `badInput` for a cursor of another list.
   */
  page(list: QuestionList, narrowed: Narrowed, after: string | undefined, limit: number): Promise<ThreadPage>;
  countIn(list: QuestionList, narrowed: Narrowed): Promise<number>;
  /** The first open one. */
  first(narrowed: Narrowed): Promise<Thread | null>;
  /** Open questions not read in yet, soonest promise first. */
  unread(after: string | undefined, limit: number): Promise<ThreadPage>;
  /** `late`: open questions whose soonest promise is before `now`. */
  count(now: Date): Promise<Counted>;
  /** For the team's first page. */
  waiting(narrowed: Narrowed): Promise<Waiting>;
  /** Open questions in which this account has a voice, most urgent first. */
  openOf(accountId: string): Promise<Thread[]>;
  /** Open questions of which the soonest promise ends in this time, soonest first. */
  dueBetween(from: Date, to: Date): Promise<Thread[]>;
  /** Recomputes all derived fields from the facts. Returns how many were wrong. */
  rankAgain(): Promise<number>;
}

interface Order {
  readonly sort: Readonly<Record<string, 1 | -1>>;
  /** The sort key of a page's last thread. */
  readonly at: (document: ThreadDocument) => readonly number[];
  /** The query for threads after that sort key. */
  readonly beyond: (at: readonly number[], id: string) => readonly object[];
}

const pressingFirst: Order = {
  sort: { rank: 1, dueBy: 1, askedAt: 1, _id: 1 },
  at: ({ rank = 0, dueBy, askedAt }) => [rank, dueBy?.getTime() ?? 0, askedAt.getTime()],
  beyond([rank = 0, due = 0, asked = 0], _id) {
    const [dueBy, askedAt] = [new Date(due), new Date(asked)];
    return [
      { rank: { $gt: rank } },
      { rank, dueBy: { $gt: dueBy } },
      { rank, dueBy, askedAt: { $gt: askedAt } },
      { rank, dueBy, askedAt, _id: { $gt: _id } },
    ];
  },
};
const latestFirst = (field: string, at: (document: ThreadDocument) => Date | undefined): Order => ({
  sort: { [field]: -1, _id: 1 },
  at: (document) => [at(document)?.getTime() ?? 0],
  beyond([time = 0], _id) {
    const moment = new Date(time);
    return [{ [field]: { $lt: moment } }, { [field]: moment, _id: { $gt: _id } }];
  },
});
const orders: Readonly<Record<QuestionList, Order>> = {
  open: pressingFirst,
  answered: latestFirst('changedAt', ({ changedAt }) => changedAt),
  aside: latestFirst('setAside.at', ({ setAside }) => setAside?.at),
};

export function threadLists(connection: Connection): ThreadLists {
  const threads = openCollection(connection, threadCollection);
  let allRanked: Promise<unknown> | null = null;

  async function rank(filter: object): Promise<number> {
    let ranked = 0;
    for await (const document of threads.find(filter).sort({ _id: 1 }).lean().cursor({ batchSize: 200 })) {
      const found = foundBy(threadOf(document));
      if (isAt(document, found)) continue;
      // Guarded by rev: a concurrent change computes its own rank.
      await threads.updateOne({ _id: document._id, rev: document.rev }, { $set: found });
      ranked++;
    }
    return ranked;
  }

  /** Ranks documents of an older release, which are in no list or do not say whom they wait for. Once per node, before the first listing. */
  async function rankOlder(): Promise<void> {
    allRanked ??= rank({ waitsForAsker: { $exists: false } });
    try {
      await allRanked;
    } catch (error) {
      allRanked = null;
      throw error;
    }
  }

  async function page(
    filter: object,
    order: Order,
    after: string | undefined,
    limit: number,
  ): Promise<ThreadPage> {
    await rankOlder();
    const from = after === undefined ? {} : { $or: [...beyondCursor(order, after)] };
    const documents = await threads
      .find({ ...filter, ...from })
      .sort(order.sort)
      .limit(limit + 1)
      .lean();
    const shown = documents.slice(0, limit);
    const last = documents.length > limit ? shown.at(-1) : undefined;
    return { threads: shown.map(threadOf), next: last === undefined ? null : cursorOf(order, last) };
  }

  return {
    page: (list, narrowed, after, limit) => page(filterOf(list, narrowed), orders[list], after, limit),
    async countIn(list, narrowed) {
      await rankOlder();
      return threads.countDocuments(filterOf(list, narrowed));
    },
    unread: (after, limit) => page({ list: 'open', rank: unreadRank }, orders.open, after, limit),
    async count(now) {
      await rankOlder();
      const [open, unread, late] = await Promise.all([
        threads.countDocuments({ list: 'open' }),
        threads.countDocuments({ list: 'open', rank: unreadRank }),
        threads.countDocuments({ list: 'open', dueBy: { $lt: now } }),
      ]);
      return { open, unread, late };
    },
    async first(narrowed) {
      await rankOlder();
      const document = await threads.findOne(filterOf('open', narrowed)).sort(pressingFirst.sort).lean();
      return document && threadOf(document);
    },
    async waiting(narrowed) {
      await rankOlder();
      const filter = filterOf('open', narrowed);
      const count = await threads.countDocuments(filter);
      if (count === 0) return { count, first: null, newestAt: null };
      const [first, newest] = await Promise.all([
        threads.findOne(filter).sort(pressingFirst.sort).lean(),
        threads.findOne(filter, { askedAt: 1 }).sort({ askedAt: -1, _id: 1 }).lean(),
      ]);
      return { count, first: first && threadOf(first), newestAt: newest?.askedAt ?? null };
    },
    async openOf(accountId) {
      await rankOlder();
      const mine = { 'voices.takenBy': accountId, list: 'open' as const };
      return (await threads.find(mine).sort(pressingFirst.sort).lean()).map(threadOf);
    },
    async dueBetween(from, to) {
      await rankOlder();
      const due = { list: 'open' as const, dueBy: { $gte: from, $lte: to } };
      return (await threads.find(due).sort({ dueBy: 1, _id: 1 }).lean()).map(threadOf);
    },
    rankAgain: () => rank({}),
  };
}

const filterOf = (
  list: QuestionList,
  { themeId, of, ranks, untaken, notOf, except = [], dueBefore, waitsForAsker, hasAnswer }: Narrowed,
) => ({
  list,
  ...(themeId !== undefined && { themeIds: themeId }),
  ...(ranks && { rank: { $gte: ranks[0], $lte: ranks[1] } }),
  ...(untaken && { voices: { $elemMatch: { takenBy: null, kind: { $in: [...untaken] } } } }),
  ...(of !== undefined && { 'voices.takenBy': of }),
  ...(notOf !== undefined && { 'voices.takenBy': { $ne: notOf } }),
  ...(except.length > 0 && { _id: { $nin: [...except] } }),
  ...(dueBefore && { dueBy: { $lt: dueBefore } }),
  ...(waitsForAsker && { waitsForAsker }),
  ...(hasAnswer && { firstAnswerAt: { $ne: null } }),
});

const cursorOf = (order: Order, document: ThreadDocument): ListCursor =>
  [...order.at(document), document._id].join('.');

function beyondCursor(order: Order, cursor: string): readonly object[] {
  const parts = cursor.split('.');
  const at = parts.slice(0, -1).map(Number);
  if (at.length !== Object.keys(order.sort).length - 1)
    throw new NaastError('badInput', { fields: [{ path: 'after', problem: 'unknown' }] });
  return order.beyond(at, parts.at(-1) ?? '');
}

function isAt(document: ThreadDocument, found: ReturnType<typeof foundBy>): boolean {
  const time = (moment: Date | null | undefined) => moment?.getTime() ?? null;
  return (
    document.list === found.list &&
    document.rank === found.rank &&
    document.waitsForAsker === found.waitsForAsker &&
    time(document.dueBy) === time(found.dueBy) &&
    time(document.keptUntil) === time(found.keptUntil)
  );
}
