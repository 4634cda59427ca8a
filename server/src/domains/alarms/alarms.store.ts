import { limits } from '@naast/shared/limits';
import type { Connection, QueryFilter, UpdateQuery } from 'mongoose';
import { goneAccount } from '../../kernel/actor.js';
import { orNull } from '../../kernel/or-null.js';
import { bytesOf, openCollection } from '../../platform/storage/collection.js';
import { duplicateFields, insertedUnlessThere } from '../../platform/storage/store-errors.js';
import type { Vault } from '../../platform/vault/vault.js';
import { joinedCopy, type PlaceCopy, placeCopySchema } from '../places/index.js';
import {
  alarmOf,
  byNeed,
  callAgain,
  hasWords,
  isOpen,
  isQuietRepeat,
  openKeyOf,
  visibleTo,
} from './alarm-rows.js';
import type { AlarmStore, Joined } from './alarm-store.js';
import { type AlarmDocument, alarmCollection } from './alarms.model.js';
import { type Alarm, alarmKey, type NewAlarm } from './alarms.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly alarms: AlarmStore;
  }
}

/** A list shows none, and there may be many. */
const withoutWords = { copied: 0, done: 0 } as const;

export function alarmStore(connection: Connection, vault: Vault): AlarmStore {
  const alarms = openCollection(connection, alarmCollection);

  async function sealCopy(id: string, copied: PlaceCopy | null): Promise<Buffer | null> {
    if (copied === null) return null;
    return (await vault.makeKey(alarmKey(id))).seal('alarm.copied.1', id, JSON.stringify(copied));
  }

  async function openCopy({ _id, copied }: AlarmDocument): Promise<PlaceCopy | null> {
    if (!copied) return null;
    // Destroyed a moment ago: the words are gone.
    const key = await orNull(vault.keyOf(alarmKey(_id)));
    return key && placeCopySchema.parse(JSON.parse(key.open('alarm.copied.1', _id, bytesOf(copied))));
  }

  /** Null: it changed meanwhile. */
  async function join(known: AlarmDocument, given: NewAlarm): Promise<Joined | null> {
    if (isQuietRepeat(known, given)) {
      const again = { $inc: { times: 1 }, $set: { lastAt: given.at } };
      const counted = await changed({ _id: known._id, ...isOpen }, again);
      return counted && { alarm: counted, isNews: false };
    }
    const copied = await sealCopy(known._id, joinedCopy(await openCopy(known), given.copied));
    const alarm = await changed(
      { _id: known._id, rev: known.rev, ...isOpen },
      {
        $set: {
          lastAt: given.at,
          level: Math.max(known.level ?? 0, given.level ?? 0) || null,
          copied,
          rev: known.rev + 1,
          ...callAgain(known, given),
        },
        $inc: { times: 1 },
        $addToSet: { sources: given.source, kinds: { $each: [...given.kinds] } },
      },
    );
    return alarm && { alarm, isNews: true };
  }

  async function changed(
    at: QueryFilter<AlarmDocument>,
    change: UpdateQuery<AlarmDocument>,
  ): Promise<Alarm | null> {
    const document = await alarms.findOneAndUpdate(at, change, { returnDocument: 'after' }).lean();
    return document === null ? null : alarmOf(document);
  }

  return {
    async raise(given) {
      const { id, place, about, at, source, copied, ...facts } = given;
      const openKey = openKeyOf(place, about);
      for (;;) {
        const known = await alarms.findOne({ openKey }).lean();
        if (known !== null) {
          const joined = await join(known, given);
          if (joined) return joined;
          continue;
        }
        const { kinds, ...others } = facts;
        const document = {
          _id: id,
          placeKind: place.kind,
          placeId: place.id,
          about,
          openKey,
          sources: [source],
          kinds: [...kinds],
          ...others,
          raisedAt: at,
          lastAt: at,
          times: 1,
          isTeamTold: false,
          taken: null,
          closed: null,
          copied: await sealCopy(id, copied),
          done: null,
          rev: 1,
          schemaVersion: 1,
        };
        if (await insertedUnlessThere(() => alarms.create(document)))
          return { alarm: alarmOf(document), isNews: true };
      }
    },
    markOf: (place, who) => vault.keyedHash('alarm', place.kind, place.id, who),
    async find(id) {
      const document = await alarms.findById(id).lean();
      return document === null ? null : alarmOf(document);
    },
    async words(id) {
      const document = await alarms.findById(id).lean();
      if (document === null) return { copied: null, done: null };
      const key = document.done ? await orNull(vault.keyOf(alarmKey(id))) : null;
      return {
        copied: await openCopy(document),
        done: document.done && key ? key.open('alarm.done.1', id, bytesOf(document.done)) : null,
      };
    },
    async latestBy(placeId, about) {
      const [document] = await alarms
        .find({ placeId, about: { $in: [...about] }, sources: 'self' })
        .sort({ raisedAt: -1 })
        .limit(1)
        .lean();
      return document === undefined ? null : alarmOf(document);
    },
    async setSeat({ id, place, rev }, seatId, copied) {
      const openKey = openKeyOf(place, seatId);
      const inside = {
        about: seatId,
        hasSeat: true,
        openKey,
        copied: await sealCopy(id, copied),
        rev: rev + 1,
      };
      const outside = { _id: id, rev, hasSeat: false, ...isOpen };
      try {
        return (await alarms.updateOne(outside, { $set: inside })).modifiedCount > 0;
      } catch (error) {
        if (duplicateFields(error) === null) throw error;
        return false;
      }
    },
    hasOpen: async (place, about) => (await alarms.countDocuments({ openKey: openKeyOf(place, about) })) > 0,
    async openOf(place, about) {
      const keys = about.map((one) => openKeyOf(place, one));
      return (await alarms.find({ openKey: { $in: keys } }).lean()).map(alarmOf);
    },
    async listOpen(who, now) {
      const found = await alarms
        .find({ ...isOpen, ...visibleTo(who, now) }, withoutWords)
        .sort({ raisedAt: 1 })
        .lean();
      return found.map(alarmOf).toSorted(byNeed);
    },
    async listClosed(who, now) {
      const since = new Date(now.getTime() - limits.alarm.listedFor);
      const found = await alarms
        .find({ 'closed.at': { $gte: since }, ...hasWords, ...visibleTo(who, now) }, withoutWords)
        .sort({ 'closed.at': -1 })
        .limit(limits.alarm.listedMost)
        .lean();
      return found.map(alarmOf);
    },
    // Whoever takes it ends the calls. One that nobody took needs no `rev`: its author may repeat it at any moment.
    take: (id, rev, taken) =>
      changed(
        { _id: id, ...isOpen, $or: [{ taken: null }, { rev }] },
        {
          $set: { taken: { ...taken, hereAt: taken.at, isGone: false }, onCallAt: null },
          $inc: { rev: 1 },
        },
      ),
    listTaken: async () => (await alarms.find({ ...isOpen, taken: { $ne: null } }).lean()).map(alarmOf),
    async takenIn(placeId) {
      const found = await alarms.find({ placeId, ...isOpen, taken: { $ne: null } }, { _id: 1 }).lean();
      return found.map(({ _id }) => _id);
    },
    async markTakerHere(id, by, at) {
      const theirs = { _id: id, ...isOpen, 'taken.by': by };
      const isBack = await alarms.updateOne(
        { ...theirs, 'taken.isGone': true },
        { $set: { 'taken.hereAt': at, 'taken.isGone': false, onCallAt: null }, $inc: { rev: 1 } },
      );
      if (isBack.modifiedCount > 0) return true;
      await alarms.updateOne(theirs, { $set: { 'taken.hereAt': at } });
      return false;
    },
    async markTakerAway(by, since) {
      const theirs = { ...isOpen, 'taken.by': by };
      const ids = (await alarms.find(theirs, { _id: 1 }).lean()).map(({ _id }) => _id);
      if (ids.length > 0)
        await alarms.updateMany({ _id: { $in: ids }, 'taken.by': by }, { $set: { 'taken.hereAt': since } });
      return ids;
    },
    async takeAbandoned(seenBefore, now, onCallAt) {
      const gone: string[] = [];
      const abandoned = { ...isOpen, 'taken.hereAt': { $lt: seenBefore }, 'taken.isGone': { $ne: true } };
      for (const { _id, onCall } of await alarms.find(abandoned).lean()) {
        const isSet = onCall !== 'none';
        const { modifiedCount } = await alarms.updateOne(
          { _id, ...abandoned },
          {
            $set: {
              'taken.isGone': true,
              ...{ isTeamTold: true, teamAt: now },
              ...(isSet ? { onCall: 'waits', onCallAt } : {}),
            },
            $inc: { rev: 1 },
          },
        );
        if (modifiedCount > 0) gone.push(_id);
      }
      return gone;
    },
    async release(accountId, now) {
      const released: string[] = [];
      for (const { _id, onCall } of await alarms.find({ ...isOpen, 'taken.by': accountId }).lean()) {
        const waits = onCall !== 'none';
        const { modifiedCount } = await alarms.updateOne(
          { _id, ...isOpen, 'taken.by': accountId },
          {
            $set: {
              taken: null,
              isTeamTold: false,
              teamAt: now,
              onCall: waits ? 'waits' : 'none',
              onCallAt: waits ? now : null,
            },
            $inc: { rev: 1 },
          },
        );
        if (modifiedCount > 0) released.push(_id);
      }
      return released;
    },
    async close(id, rev, { done, ...closed }) {
      // Past the term of its words nothing is sealed any more.
      const isKept = done !== '' && (await alarms.countDocuments({ _id: id, about: { $ne: null } })) > 0;
      const sealed = isKept ? (await vault.makeKey(alarmKey(id))).seal('alarm.done.1', id, done) : null;
      return changed(
        { _id: id, rev, ...isOpen },
        { $set: { closed, done: sealed, onCallAt: null, rev: rev + 1 }, $unset: { openKey: 1, authorAt: 1 } },
      );
    },
    async takeTellings(now, leadIsGone) {
      const due: string[] = [];
      const untold = { ...isOpen, taken: null, isTeamTold: false };
      const found = await alarms.find(leadIsGone ? untold : { ...untold, teamAt: { $lte: now } }).lean();
      for (const { _id } of found) {
        const told = await alarms.updateOne(
          { _id, ...untold },
          { $set: { isTeamTold: true, ...(leadIsGone ? { teamAt: now } : {}) }, $inc: { rev: 1 } },
        );
        if (told.modifiedCount > 0) due.push(_id);
      }
      return due;
    },
    async takeCalls(now) {
      const due: string[] = [];
      for (const { _id, onCallAt } of await alarms.find({ ...isOpen, onCallAt: { $lte: now } }).lean()) {
        const again = new Date(now.getTime() + limits.alarm.callsAgainAfter);
        const claimed = await alarms.updateOne({ _id, onCallAt, ...isOpen }, { $set: { onCallAt: again } });
        if (claimed.modifiedCount > 0) due.push(_id);
      }
      return due;
    },
    async setCallState(id, state, now) {
      if (state === 'failed')
        // Nobody else hears it: the whole team does, also within the minutes that the duty lead has.
        await alarms.updateOne(
          { _id: id, ...isOpen, taken: null, isTeamTold: false },
          { $set: { isTeamTold: true, teamAt: now } },
        );
      const answered = state === 'called' ? { onCallAt: null } : {};
      await alarms.updateOne({ _id: id }, { $set: { onCall: state, ...answered }, $inc: { rev: 1 } });
    },
    async markAuthorHere(id, at) {
      await alarms.updateOne({ _id: id, ...isOpen }, { $set: { authorAt: at } });
    },
    async forgetAuthors(before) {
      await alarms.updateMany({ closed: null, authorAt: { $lte: before } }, { $unset: { authorAt: 1 } });
    },
    async mentioned() {
      return [...(await alarms.distinct('taken.by')), ...(await alarms.distinct('closed.by'))].filter(
        (id): id is string => typeof id === 'string',
      );
    },
    async forgetAccount(accountId) {
      await alarms.updateMany({ 'taken.by': accountId }, { $set: { 'taken.by': goneAccount } });
      await alarms.updateMany({ 'closed.by': accountId }, { $set: { 'closed.by': goneAccount } });
    },
    countOf: (accountId) => alarms.countDocuments({ 'taken.by': accountId }),
    async withPastWords(now) {
      const before = (ms: number) => ({ $lte: new Date(now.getTime() - ms) });
      const past = await alarms
        .find({
          $and: [
            { $or: [{ about: { $ne: null } }, { copied: { $ne: null } }, { done: { $ne: null } }] },
            {
              $or: [
                { 'closed.at': before(limits.alarm.wordsKept) },
                { raisedAt: before(limits.alarm.wordsKeptMost) },
              ],
            },
          ],
        })
        .lean();
      return past.map(({ _id }) => _id);
    },
    async removeWords(id, now) {
      // The key first: what is left cannot be opened.
      await vault.shred(alarmKey(id), now);
      const known = await alarms.findById(id).lean();
      if (known === null) return;
      const { raisedAt, lastAt, teamAt, taken, closed } = known;
      const dayOf = (at: Date) => new Date(at.toISOString().slice(0, 10));
      await alarms.updateOne(
        { _id: id },
        {
          // Bare facts: no seat, no place, and no time that could join two of them.
          $set: {
            ...{ copied: null, done: null, about: null, onCallAt: null, placeId: '' },
            ...{ raisedAt: dayOf(raisedAt), lastAt: dayOf(lastAt), teamAt: dayOf(teamAt) },
            taken: taken && { by: taken.by, at: dayOf(taken.at), hereAt: dayOf(taken.at), isGone: false },
            closed: closed && { by: closed.by, at: dayOf(closed.at), ending: closed.ending },
          },
          $unset: { openKey: 1, authorAt: 1 },
          $inc: { rev: 1 },
        },
      );
    },
    async closedIn(placeId) {
      const found = await alarms.find({ placeId, closed: { $ne: null } }, { _id: 1 }).lean();
      return found.map(({ _id }) => _id);
    },
    removePast: async (before) => (await alarms.deleteMany({ raisedAt: { $lte: before } })).deletedCount,
    countPast: (before) => alarms.countDocuments({ raisedAt: { $lte: before } }),
    async among(ids) {
      const found = await alarms.find({ _id: { $in: [...ids] }, about: { $ne: null } }, { _id: 1 }).lean();
      return found.map(({ _id }) => _id);
    },
  };
}
