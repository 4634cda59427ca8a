import { holdingRules } from '@naast/shared/contract/detectors';
import type { HeldState } from '@naast/shared/contract/held-views';
import type { MeasureReason } from '@naast/shared/contract/seats';
import type { Finding } from '@naast/shared/detectors/judge';
import { limits } from '@naast/shared/limits';
import type { Connection, QueryFilter, UpdateQuery } from 'mongoose';
import { z } from 'zod';
import { type Place, placeKey } from '../../kernel/place.js';
import { bytesOf, openCollection } from '../../platform/storage/collection.js';
import { insertedUnlessThere } from '../../platform/storage/store-errors.js';
import type { PlaceKey, Vault } from '../../platform/vault/vault.js';
import { type HeldTextDocument, heldTextCollection } from './held.model.js';
import { placeOf } from './rooms.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly heldTexts: HeldTextStore;
  }
}

export interface HeldNote {
  readonly id: string;
  readonly sessionId: string;
  readonly clientKey: string;
  readonly seatId: string;
  readonly sentAt: Date;
  readonly state: HeldTextDocument['state'];
  readonly presses: boolean;
  /** What a rule found, which held it; empty: the door did. */
  readonly found: readonly Finding[];
  readonly urgentBy: string | null;
  readonly decided: {
    readonly by: string;
    readonly why: MeasureReason | null;
    readonly line: string | null;
  } | null;
}

/** A rule that this release does not know is shown as none. */
const foundSchema = z.array(z.object({ rule: z.enum(holdingRules), start: z.number(), end: z.number() }));

interface Decided {
  readonly by: string;
  readonly why?: MeasureReason | undefined;
  readonly line?: string | null | undefined;
}

/** What is known of held texts beside their words. */
export interface HeldTextStore {
  /** Idempotent by id. */
  note(
    text: Pick<HeldNote, 'id' | 'sessionId' | 'clientKey' | 'seatId' | 'sentAt' | 'presses' | 'found'>,
  ): Promise<void>;
  byKey(sessionId: string, clientKey: string): Promise<HeldNote | null>;
  find(sessionId: string, id: string): Promise<HeldNote | null>;
  /** The oldest first; none that was taken back or placed. */
  list(sessionId: string, seatId?: string): Promise<HeldNote[]>;
  /** Seats that have texts in the list. */
  authors(sessionId: string): Promise<string[]>;
  count(sessionId: string): Promise<{ readonly waiting: number; readonly pressing: number }>;
  /** Texts that wait and press, by session; since when the first of them waits. */
  pressingIn(
    sessionIds: readonly string[],
  ): Promise<Map<string, { readonly count: number; readonly since: Date }>>;
  /** False if it does not stand as one of these now. */
  decide(
    id: string,
    from: readonly HeldState[],
    to: HeldState | 'placing' | 'takenBack',
    by?: Decided,
  ): Promise<boolean>;
  /** False if it does not wait, or was marked before. */
  markUrgent(id: string, by: string): Promise<boolean>;
  /** Whether the rule that held it was right was not said before. */
  judgeOnce(id: string): Promise<boolean>;
  alarmsDue(): Promise<HeldNote[]>;
  alarmRaised(id: string): Promise<void>;
  /** Marks what has waited since then or longer; returns the sessions of it. */
  pressSince(moment: Date): Promise<string[]>;
  placing(): Promise<HeldNote[]>;
  /** What was declined, and what nobody decided. */
  undone(sessionId: string): Promise<Pick<HeldNote, 'id' | 'state' | 'sentAt'>[]>;
  remove(id: string): Promise<void>;
  removePlace(place: Pick<Place, 'id'>): Promise<number>;
  sessionIds(): Promise<string[]>;
}

export function heldTextStore(connection: Connection, vault: Vault): HeldTextStore {
  const texts = openCollection(connection, heldTextCollection);
  const keyOf = (sessionId: string) => vault.keyOf(placeKey(placeOf({ id: sessionId })));

  async function opened(documents: readonly HeldTextDocument[]): Promise<HeldNote[]> {
    return Promise.all(
      documents.map(async (document) =>
        noteOf(document, document.line || document.found ? await keyOf(document.sessionId) : null),
      ),
    );
  }
  const one = async (filter: QueryFilter<HeldTextDocument>) => {
    const document = await texts.findOne(filter).lean();
    return document === null ? null : ((await opened([document]))[0] ?? null);
  };

  return {
    async note({ id, presses, found, ...text }) {
      const sealed =
        found.length > 0
          ? (await keyOf(text.sessionId)).seal('held.found.1', id, JSON.stringify(found))
          : null;
      await insertedUnlessThere(() =>
        texts.create({
          _id: id,
          ...text,
          state: 'waits',
          ...(presses && { presses }),
          ...(sealed && { found: sealed }),
          schemaVersion: 1,
        }),
      );
    },
    byKey: (sessionId, clientKey) => one({ sessionId, clientKey }),
    find: (sessionId, id) => one({ _id: id, sessionId }),
    async list(sessionId, seatId) {
      const shown = { sessionId, state: { $in: ['waits', 'returned', 'declined'] as const } };
      const documents = await texts
        .find(seatId === undefined ? shown : { ...shown, seatId })
        .sort({ sentAt: 1, _id: 1 })
        .limit(limits.held.listed)
        .lean();
      return opened(documents);
    },
    authors: (sessionId) => texts.distinct('seatId', { sessionId, state: { $ne: 'takenBack' } }),
    async count(sessionId) {
      const [waiting, pressing] = await Promise.all([
        texts.countDocuments({ sessionId, state: 'waits' }),
        texts.countDocuments({ sessionId, state: 'waits', presses: true }),
      ]);
      return { waiting, pressing };
    },
    async pressingIn(sessionIds) {
      const documents = await texts
        .find({ state: 'waits', presses: true, sessionId: { $in: [...sessionIds] } })
        .sort({ sentAt: 1 })
        .lean();
      const found = new Map<string, { count: number; since: Date }>();
      for (const { sessionId, sentAt } of documents) {
        const known = found.get(sessionId);
        found.set(sessionId, { count: (known?.count ?? 0) + 1, since: known?.since ?? sentAt });
      }
      return found;
    },
    async decide(id, from, to, by) {
      const document = await texts.findOne({ _id: id }).lean();
      if (document === null) return false;
      const line = by?.line ? (await keyOf(document.sessionId)).seal('held.line.1', id, by.line) : undefined;
      const set: UpdateQuery<HeldTextDocument> = {
        $set: {
          state: to,
          ...(by && { decidedBy: by.by }),
          ...(by?.why && { decidedWhy: by.why }),
          ...(line && { line }),
        },
        $unset: {
          ...(!by && { decidedBy: 1 }),
          ...(!by?.why && { decidedWhy: 1 }),
          ...(!line && { line: 1 }),
        },
      };
      return (await texts.updateOne({ _id: id, state: { $in: [...from] } }, set)).modifiedCount > 0;
    },
    async markUrgent(id, by) {
      const from = { _id: id, state: 'waits' as const, urgentBy: { $exists: false } };
      const marked = { $set: { urgentBy: by, isAlarmDue: true, presses: true } };
      return (await texts.updateOne(from, marked)).modifiedCount > 0;
    },
    async judgeOnce(id) {
      const from = { _id: id, isJudged: { $exists: false } };
      return (await texts.updateOne(from, { $set: { isJudged: true } })).modifiedCount > 0;
    },
    alarmsDue: async () => opened(await texts.find({ isAlarmDue: true }).lean()),
    async alarmRaised(id) {
      await texts.updateOne({ _id: id }, { $unset: { isAlarmDue: 1 } });
    },
    async pressSince(moment) {
      const waited = { state: 'waits' as const, sentAt: { $lte: moment }, presses: { $exists: false } };
      const sessionIds = await texts.distinct('sessionId', waited);
      if (sessionIds.length > 0) await texts.updateMany(waited, { $set: { presses: true } });
      return sessionIds;
    },
    placing: async () => opened(await texts.find({ state: 'placing' }).lean()),
    async undone(sessionId) {
      const documents = await texts.find({ sessionId, state: { $in: ['waits', 'declined'] } }).lean();
      return documents.map(({ _id: id, state, sentAt }) => ({ id, state, sentAt }));
    },
    async remove(id) {
      await texts.deleteOne({ _id: id });
    },
    async removePlace({ id: sessionId }) {
      return (await texts.deleteMany({ sessionId })).deletedCount;
    },
    sessionIds: () => texts.distinct('sessionId'),
  };
}

const noteOf = (document: HeldTextDocument, key: PlaceKey | null): HeldNote => ({
  id: document._id,
  sessionId: document.sessionId,
  clientKey: document.clientKey,
  seatId: document.seatId,
  sentAt: document.sentAt,
  state: document.state,
  presses: document.presses ?? false,
  found:
    key && document.found
      ? foundSchema.parse(JSON.parse(key.open('held.found.1', document._id, bytesOf(document.found))))
      : [],
  urgentBy: document.urgentBy ?? null,
  decided:
    document.decidedBy === undefined
      ? null
      : {
          by: document.decidedBy,
          why: document.decidedWhy ?? null,
          line: key && document.line ? key.open('held.line.1', document._id, bytesOf(document.line)) : null,
        },
});
