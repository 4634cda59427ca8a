import type { TalkEnding } from '@naast/shared/contract/talks';
import { limits } from '@naast/shared/limits';
import type { Connection, QueryFilter, UpdateQuery } from 'mongoose';
import { goneAccount } from '../../kernel/actor.js';
import { placeKey } from '../../kernel/place.js';
import { idsAmong, openCollection } from '../../platform/storage/collection.js';
import { NodeCache } from '../../platform/storage/node-cache.js';
import { insertedUnlessThere } from '../../platform/storage/store-errors.js';
import type { Vault } from '../../platform/vault/vault.js';
import { type TalkDocument, talkCollection } from './talks.model.js';
import { type NewTalk, placeOf, type Talk } from './talks.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly talks: TalkStore;
  }
}

/** Changes return the talk as it is afterwards; null when it was no longer as they need it. */
export interface TalkStore {
  /** A keyed mark of somebody's seat in a room session. */
  markOf(sessionId: string, seatId: string): string;
  /** Null when this person has a talk or an offer already. A former no to the same host is forgotten. */
  offer(talk: NewTalk): Promise<Talk | null>;
  /** When this person last said no to this account; null: not, or it is forgotten. */
  declinedTo(hostId: string, personMark: string): Promise<Date | null>;
  /** Cached on this node. */
  find(id: string): Promise<Talk | null>;
  findNow(id: string): Promise<Talk | null>;
  /** The one of this person that is not closed. */
  of(personMark: string): Promise<Talk | null>;
  accept(id: string): Promise<Talk | null>;
  decline(id: string, at: Date): Promise<Talk | null>;
  /** Before it began: nothing of it is left. */
  withdraw(id: string): Promise<boolean>;
  /** It begins, or this account holds it from now on. Makes its data key first. `rev`: as the caller judged it. */
  hold(talk: Talk, hostId: string, at: Date): Promise<Talk | null>;
  /** Takes a beginning back: its host turned out to be needed in the room. */
  unhold(talk: Talk, hostId: string): Promise<Talk | null>;
  close(id: string, at: Date, reason: TalkEnding): Promise<Talk | null>;
  setHostAway(id: string, since: Date | null): Promise<Talk | null>;
  setPersonAway(id: string, since: Date | null): Promise<Talk | null>;
  /** Those that are not closed, of a room session. */
  openIn(sessionIds: readonly string[]): Promise<Talk[]>;
  /** Of this account: those that are not closed, and what was declined lately. */
  listBy(hostId: string): Promise<Talk[]>;
  listIn(states: readonly Exclude<Talk['state'], 'closed'>[]): Promise<Talk[]>;
  /** Open ones whose host is away since then or longer; of this host only, if one is given. */
  withoutHostSince(moment: Date, hostId: string | null): Promise<Talk[]>;
  endedBefore(moment: Date): Promise<Talk[]>;
  declinedBefore(moment: Date): Promise<Talk[]>;
  forget(id: string): void;
  mentioned(): Promise<string[]>;
  forgetAccount(accountId: string): Promise<void>;
  countOf(accountId: string): Promise<number>;
  /** Those that are places. */
  among(ids: readonly string[]): Promise<string[]>;
  remove(id: string): Promise<void>;
}

export function talkStore(connection: Connection, vault: Vault): TalkStore {
  const talks = openCollection(connection, talkCollection);
  const cache = new NodeCache<Talk | null>({ lifeMs: limits.keyCache, most: 5000 });

  async function list(at: QueryFilter<TalkDocument>): Promise<Talk[]> {
    return (await talks.find(at).sort({ offeredAt: 1, _id: 1 }).lean()).map(talkOf);
  }

  async function change(at: QueryFilter<TalkDocument>, to: UpdateQuery<TalkDocument>): Promise<Talk | null> {
    const changed = await talks
      .findOneAndUpdate(at, { ...to, $inc: { rev: 1 } }, { returnDocument: 'after' })
      .lean();
    if (changed) cache.clear(changed._id);
    return changed && talkOf(changed);
  }

  async function load(id: string): Promise<Talk | null> {
    const document = await talks.findById(id).lean();
    return document && talkOf(document);
  }

  const notClosed = { openKey: { $exists: true } };
  const begun = { startedAt: { $ne: null } };
  return {
    markOf: (sessionId, seatId) => vault.keyedHash('talk', sessionId, seatId),
    async offer({ id, personMark, ...talk }) {
      await talks.deleteMany({ personMark, hostId: talk.hostId, 'closed.reason': 'declined' });
      const document: TalkDocument = {
        ...talk,
        _id: id,
        personMark,
        openKey: personMark,
        state: 'offered',
        startedAt: null,
        hostAwaySince: null,
        personAwaySince: null,
        closed: null,
        rev: 1,
        schemaVersion: 1,
      };
      return (await insertedUnlessThere(() => talks.create(document))) ? talkOf(document) : null;
    },
    async declinedTo(hostId, personMark) {
      const [last] = await talks
        .find({ hostId, personMark, 'closed.reason': 'declined' })
        .sort({ 'closed.at': -1 })
        .limit(1)
        .lean();
      return last?.closed?.at ?? null;
    },
    find: (id) => cache.get(id, () => load(id)),
    findNow: load,
    async of(personMark) {
      const document = await talks.findOne({ openKey: personMark }).lean();
      return document && talkOf(document);
    },
    accept: (id) => change({ _id: id, state: 'offered' }, { $set: { state: 'accepted' } }),
    decline: (id, at) =>
      change(
        { _id: id, state: { $in: ['offered', 'accepted'] } },
        { $set: { state: 'closed', closed: { at, reason: 'declined' } }, $unset: { openKey: 1 } },
      ),
    async withdraw(id) {
      const unbegun = { _id: id, state: { $in: ['offered' as const, 'accepted' as const] } };
      cache.clear(id);
      return (await talks.deleteOne(unbegun)).deletedCount > 0;
    },
    async hold({ id, rev, startedAt }, hostId, at) {
      await vault.makeKey(placeKey(placeOf({ id })));
      return change(
        { _id: id, rev, state: { $in: ['accepted', 'open'] } },
        {
          $set: {
            state: 'open',
            hostId,
            startedAt: startedAt ?? at,
            hostAwaySince: null,
            ...(startedAt === null && { personAwaySince: at }),
          },
        },
      );
    },
    unhold: ({ id, rev }, hostId) =>
      change(
        { _id: id, rev, state: 'open' },
        { $set: { state: 'accepted', hostId, startedAt: null, personAwaySince: null } },
      ),
    close: (id, at, reason) =>
      change(
        { _id: id, state: 'open' },
        { $set: { state: 'closed', closed: { at, reason } }, $unset: { openKey: 1 } },
      ),
    setHostAway: (id, since) =>
      change(
        { _id: id, state: 'open', hostAwaySince: since === null ? { $ne: null } : null },
        { $set: { hostAwaySince: since } },
      ),
    setPersonAway: (id, since) =>
      change(
        { _id: id, state: 'open', personAwaySince: since === null ? { $ne: null } : null },
        { $set: { personAwaySince: since } },
      ),
    openIn: (sessionIds) => list({ sessionId: { $in: [...sessionIds] }, state: 'open' }),
    listBy: (hostId) => list({ hostId, $or: [notClosed, { 'closed.reason': 'declined' }] }),
    listIn: (states) => list({ state: { $in: [...states] } }),
    withoutHostSince: (moment, hostId) =>
      list({
        state: 'open',
        hostAwaySince: { $ne: null, $lte: moment },
        ...(hostId === null ? {} : { hostId }),
      }),
    endedBefore: (moment) => list({ 'closed.at': { $lte: moment }, ...begun }),
    declinedBefore: (moment) => list({ 'closed.at': { $lte: moment }, startedAt: null }),
    forget: (id) => cache.clear(id),
    mentioned: () => talks.distinct('hostId', { hostId: { $ne: goneAccount } }),
    async forgetAccount(accountId) {
      await talks.updateMany({ hostId: accountId }, { $set: { hostId: goneAccount } });
    },
    countOf: (accountId) => talks.countDocuments({ hostId: accountId }),
    among: (ids) => idsAmong(talks, ids),
    async remove(id) {
      await talks.deleteOne({ _id: id });
      cache.clear(id);
    },
  };
}

const talkOf = (document: TalkDocument): Talk => ({
  id: document._id,
  sessionId: document.sessionId,
  roomId: document.roomId,
  personMark: document.personMark,
  hostId: document.hostId,
  state: document.state,
  offeredAt: document.offeredAt,
  startedAt: document.startedAt,
  hostAwaySince: document.hostAwaySince,
  personAwaySince: document.personAwaySince,
  closed: document.closed && { at: document.closed.at, reason: document.closed.reason },
  rev: document.rev,
});
