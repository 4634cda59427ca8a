import type { DoorAjar } from '@naast/shared/contract/held-views';
import type { CloseReason } from '@naast/shared/contract/rooms';
import type { Bilingual } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import type { Connection, QueryFilter, UpdateQuery } from 'mongoose';
import { NaastError } from '../../kernel/errors.js';
import { placeKey } from '../../kernel/place.js';
import { bytesOf, idsAmong, openCollection } from '../../platform/storage/collection.js';
import { NodeCache } from '../../platform/storage/node-cache.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import { byIdTogether } from '../../platform/storage/together.js';
import type { Vault } from '../../platform/vault/vault.js';
import { roomOf, storedPlan } from './room-documents.js';
import { present, roomOrder } from './room-order.js';
import { type RoomSessionDocument, roomCollection, roomSessionCollection } from './rooms.model.js';
import { type NewRoom, placeOf, type Room, type RoomSession } from './rooms.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly rooms: RoomStore;
  }
}

type HelpAsked = NonNullable<RoomSession['help']>;

export interface RoomStore {
  /** In their order. */
  list(): Promise<Room[]>;
  /** Cached on this node; domain events invalidate it. */
  find(roomId: string): Promise<Room | null>;
  /** As it is stored now. */
  findNow(roomId: string): Promise<Room | null>;
  /** Also of a removed room. */
  titleOf(roomId: string): Promise<Bilingual | null>;
  /** Idempotent: keeps an existing room with this id. */
  create(room: NewRoom, position: number): Promise<void>;
  /** As the last of the list. Idempotent by clientKey: returns the stored room, new or existing. Null if there are too many. */
  make(room: NewRoom, clientKey: string): Promise<{ readonly room: Room; readonly isNew: boolean } | null>;
  /** False if its plan has another rev, or it was removed. */
  replacePlan(room: Room, from: number): Promise<boolean>;
  /** False if nothing changed. */
  setPaused(roomId: string, isPaused: boolean): Promise<boolean>;
  /** False if nothing changed. */
  setRemoved(roomId: string, isRemoved: boolean): Promise<boolean>;
  /** Puts it directly after another one; null: first. False if it stands there. */
  moveAfter(roomId: string, after: string | null): Promise<boolean>;
  /** Null: no longer. */
  lookAtNewcomers(roomId: string, until: Date | null): Promise<void>;
  forgetRoom(roomId: string): void;
  /** Cached on this node; domain events invalidate it. */
  findSession(sessionId: string): Promise<RoomSession | null>;
  openSessionOf(roomId: string): Promise<RoomSession | null>;
  openSessions(): Promise<RoomSession[]>;
  /** Open sessions that ask for one of these, and if so those without a host. */
  sessionsCalling(wants: readonly HelpAsked['wants'][], withoutHost: boolean): Promise<RoomSession[]>;
  /** Throws `alreadyOpen`. */
  openSession(
    session: Pick<RoomSession, 'id' | 'roomId' | 'openedAt' | 'closesAt' | 'forbidsContact' | 'doorAjar'>,
  ): Promise<void>;
  /** False if it was closed already. */
  close(sessionId: string, at: Date, reason: CloseReason): Promise<boolean>;
  /** False if nothing changed. */
  setHostAway(sessionId: string, since: Date | null): Promise<boolean>;
  /** False if its host is not away since then or longer, or the team was called already. */
  callOthers(sessionId: string, since: Date): Promise<boolean>;
  /** False if nothing changed, or the session is closed. */
  setEntryPaused(sessionId: string, isPaused: boolean): Promise<boolean>;
  /** False if nothing changed, or the session is closed. */
  setDoorAjar(sessionId: string, ajar: DoorAjar): Promise<boolean>;
  /** A line was held in it. */
  noteHeld(sessionId: string): Promise<void>;
  /** Null: reading along unseen is allowed. False if nothing changed, or the session is closed. */
  setSilentUntil(sessionId: string, until: Date | null): Promise<boolean>;
  /** Null takes it away. False if there was none to take away, or the session is closed. */
  setPinned(sessionId: string, pinned: NonNullable<RoomSession['pinned']> | null): Promise<boolean>;
  /** False if it was so, or the session is closed. */
  setSlow(sessionId: string, slow: NonNullable<RoomSession['slow']> | null): Promise<boolean>;
  /** False if one runs. */
  beginWritingPause(
    sessionId: string,
    pause: NonNullable<RoomSession['writingPause']>,
    now: Date,
  ): Promise<boolean>;
  /** False if none runs. */
  endWritingPause(sessionId: string, now: Date): Promise<boolean>;
  /** False if its hours end by then, or one was announced. */
  announceEnd(sessionId: string, end: NonNullable<RoomSession['endAnnounced']>): Promise<boolean>;
  /** False if none was announced, or it has come. */
  withdrawEnd(sessionId: string, now: Date): Promise<boolean>;
  /** Null: no longer. False if nothing changed, or the session is closed. */
  setHelp(sessionId: string, help: Pick<HelpAsked, 'wants' | 'by' | 'at'> | null): Promise<boolean>;
  /** Who was asked for by this call came. False if it is over, or another call by now. */
  endHelp(sessionId: string, call: Pick<HelpAsked, 'wants' | 'at'>): Promise<boolean>;
  /** Who comes. False if that call is over, or another was first. */
  answerHelp(sessionId: string, call: Pick<HelpAsked, 'wants' | 'at'>, name: string): Promise<boolean>;
  /** Removes the promise to come to this call. False if there was none. */
  dropHelper(sessionId: string, call: Pick<HelpAsked, 'wants' | 'at'>): Promise<boolean>;
  /** A host used the quick exit. False if that was known, or the session is closed. */
  markLeftQuickly(sessionId: string, seatId: string): Promise<boolean>;
  /** That host came back, or left. False if nothing changed. */
  markBack(sessionId: string, seatId: string): Promise<boolean>;
  closedBefore(moment: Date): Promise<RoomSession[]>;
  closedAfter(moment: Date): Promise<RoomSession[]>;
  sessionsAmong(ids: readonly string[]): Promise<string[]>;
  removeSession(sessionId: string): Promise<void>;
  forgetSession(sessionId: string): void;
}

export function roomStore(connection: Connection, vault: Vault): RoomStore {
  const rooms = openCollection(connection, roomCollection);
  const sessions = openCollection(connection, roomSessionCollection);
  const order = roomOrder(rooms);
  const roomById = byIdTogether(rooms);
  const sessionById = byIdTogether(sessions);
  const roomCache = new NodeCache<KnownRoom | null>({ lifeMs: limits.keyCache, most: 1000 });
  const sessionCache = new NodeCache<RoomSession | null>({ lifeMs: limits.keyCache, most: 5000 });

  async function load(roomId: string): Promise<KnownRoom | null> {
    const document = await roomById(roomId);
    return document === null ? null : { room: roomOf(document), isRemoved: document.isRemoved === true };
  }
  const known = (roomId: string) => roomCache.get(roomId, () => load(roomId));

  async function sessionOf(document: RoomSessionDocument): Promise<RoomSession> {
    const room = (await known(document.roomId))?.room;
    const { pinnedText, pinnedBy, help, helperName } = document;
    const key = (pinnedText ?? helperName) && (await vault.keyOf(placeKey(placeOf({ id: document._id }))));
    return {
      id: document._id,
      roomId: document.roomId,
      title: room?.title ?? { nl: '', en: '' },
      openedAt: document.openedAt,
      mayBeReviewed: document.mayBeReviewed ?? false,
      // An end is announced only where it is sooner.
      closesAt: document.endAnnounced?.at ?? document.closesAt,
      endAnnounced: document.endAnnounced
        ? { at: document.endAnnounced.at, by: document.endAnnounced.by }
        : null,
      forbidsContact: document.forbidsContact ?? false,
      doorAjar: document.doorAjar ?? 'off',
      hasHeld: document.hasHeld ?? false,
      rev: document.rev ?? 0,
      hostAwaySince: document.hostAwaySince,
      isEntryPaused: document.isEntryPaused ?? false,
      newcomersLookedAtUntil: room?.newcomersLookedAtUntil ?? null,
      silentUntil: document.silentUntil ?? null,
      leftQuickly: document.leftQuickly ?? [],
      pinned:
        key && pinnedText && pinnedBy !== undefined
          ? { text: key.open('room.pinned.1', document._id, bytesOf(pinnedText)), by: pinnedBy }
          : null,
      help: help
        ? {
            wants: help.wants,
            by: help.by,
            at: help.at,
            answeredBy:
              key && helperName ? key.open('room.helper.1', document._id, bytesOf(helperName)) : null,
          }
        : null,
      slow: document.slow ? { seconds: document.slow.seconds, since: document.slow.since } : null,
      writingPause: document.writingPause
        ? { until: document.writingPause.until, by: document.writingPause.by }
        : null,
      closed: document.closed === null ? null : { at: document.closed.at, reason: document.closed.reason },
    };
  }

  /** Changes the facts of an open session and increments its rev. False if it is closed, or does not match `from`. */
  async function change(
    sessionId: string,
    from: QueryFilter<RoomSessionDocument>,
    to: UpdateQuery<RoomSessionDocument>,
  ): Promise<boolean> {
    const open = { _id: sessionId, openIn: { $exists: true }, ...from };
    return (await sessions.updateOne(open, { ...to, $inc: { rev: 1 } })).modifiedCount > 0;
  }

  return {
    async list() {
      return (await order.documents()).map(roomOf);
    },
    find: async (roomId) => presentIn(await known(roomId)),
    findNow: async (roomId) => presentIn(await load(roomId)),
    titleOf: async (roomId) => (await known(roomId))?.room.title ?? null,
    async create({ id, ...plan }, position) {
      await rooms.updateOne(
        { _id: id },
        { $setOnInsert: { ...storedPlan(plan), position, schemaVersion: 1 } },
        { upsert: true },
      );
    },
    async make({ id, ...plan }, clientKey) {
      const made = await rooms.findOne({ clientKey }).lean();
      if (made) return { room: roomOf(made), isNew: false };
      if ((await order.documents()).length >= limits.room.most) return null;
      const position = await order.atTheEnd();
      try {
        await rooms.create({ _id: id, ...storedPlan(plan), position, clientKey, schemaVersion: 1 });
      } catch (error) {
        if (!duplicateFields(error)?.includes('clientKey')) throw error;
      }
      const landed = await rooms.findOne({ clientKey }).orFail().lean();
      const isNew = landed._id === id;
      // Of many at the same moment, the first in the list stay.
      if (isNew && (await order.documents()).slice(limits.room.most).some(({ _id }) => _id === id)) {
        await rooms.deleteOne({ _id: id });
        return null;
      }
      return { room: roomOf(landed), isNew };
    },
    async replacePlan(room, from) {
      const seen = { _id: room.id, ...present, rev: from === 0 ? { $exists: false } : from };
      return (
        (await rooms.updateOne(seen, { $set: { ...storedPlan(room), rev: from + 1 } })).modifiedCount > 0
      );
    },
    async setPaused(roomId, isPaused) {
      const from = { _id: roomId, ...present, isPaused: isPaused ? { $ne: true } : true };
      return (await rooms.updateOne(from, { $set: { isPaused } })).modifiedCount > 0;
    },
    async setRemoved(roomId, isRemoved) {
      const from = { _id: roomId, isRemoved: isRemoved ? { $ne: true } : true };
      return (await rooms.updateOne(from, { $set: { isRemoved } })).modifiedCount > 0;
    },
    moveAfter: order.moveAfter,
    async lookAtNewcomers(roomId, until) {
      const looks = until
        ? { $set: { newcomersLookedAtUntil: until } }
        : { $unset: { newcomersLookedAtUntil: 1 as const } };
      await rooms.updateOne({ _id: roomId }, looks);
    },
    forgetRoom: (roomId) => roomCache.clear(roomId),
    findSession: (sessionId) =>
      sessionCache.get(sessionId, async () => {
        const document = await sessionById(sessionId);
        return document === null ? null : sessionOf(document);
      }),
    async openSessionOf(roomId) {
      const document = await sessions.findOne({ openIn: roomId }).lean();
      return document === null ? null : sessionOf(document);
    },
    async openSessions() {
      return Promise.all((await sessions.find({ openIn: { $exists: true } }).lean()).map(sessionOf));
    },
    async sessionsCalling(wants, withoutHost) {
      const calling = [
        { 'help.wants': { $in: [...wants] } },
        ...(withoutHost ? [{ hostAwaySince: { $ne: null } }] : []),
      ];
      const found = await sessions.find({ openIn: { $exists: true }, $or: calling }).lean();
      return Promise.all(found.map(sessionOf));
    },
    async openSession({ id, roomId, openedAt, closesAt, forbidsContact, doorAjar }) {
      try {
        await sessions.create({
          _id: id,
          roomId,
          openIn: roomId,
          openedAt,
          mayBeReviewed: true,
          closesAt,
          forbidsContact,
          doorAjar,
          rev: 1,
          hostAwaySince: null,
          closed: null,
          schemaVersion: 1,
        });
      } catch (error) {
        if (duplicateFields(error)?.includes('openIn')) throw new NaastError('alreadyOpen');
        throw error;
      }
    },
    close: (sessionId, at, reason) =>
      change(
        sessionId,
        {},
        {
          $set: { closed: { at, reason } },
          $unset: { openIn: 1, pinnedText: 1, pinnedBy: 1, help: 1, helperName: 1 },
        },
      ),
    setHostAway: (sessionId, since) =>
      change(
        sessionId,
        { hostAwaySince: since === null ? { $ne: null } : null },
        { $set: { hostAwaySince: since }, $unset: { areOthersCalled: 1 } },
      ),
    async callOthers(sessionId, since) {
      const left = { hostAwaySince: { $ne: null, $lte: since }, areOthersCalled: { $exists: false } };
      const open = { _id: sessionId, openIn: { $exists: true }, ...left };
      return (await sessions.updateOne(open, { $set: { areOthersCalled: true } })).modifiedCount > 0;
    },
    setEntryPaused: (sessionId, isPaused) =>
      change(
        sessionId,
        { isEntryPaused: isPaused ? { $ne: true } : true },
        { $set: { isEntryPaused: isPaused } },
      ),
    setDoorAjar: (sessionId, doorAjar) =>
      change(sessionId, { doorAjar: { $ne: doorAjar } }, { $set: { doorAjar } }),
    async noteHeld(sessionId) {
      await sessions.updateOne({ _id: sessionId }, { $set: { hasHeld: true } });
    },
    setSilentUntil: (sessionId, until) =>
      until === null
        ? change(sessionId, { silentUntil: { $exists: true } }, { $unset: { silentUntil: 1 } })
        : change(sessionId, { silentUntil: { $exists: false } }, { $set: { silentUntil: until } }),
    async setPinned(sessionId, pinned) {
      if (pinned === null)
        return change(sessionId, { pinnedBy: { $exists: true } }, { $unset: { pinnedText: 1, pinnedBy: 1 } });
      const key = await vault.keyOf(placeKey(placeOf({ id: sessionId })));
      const pinnedText = key.seal('room.pinned.1', sessionId, pinned.text);
      return change(sessionId, {}, { $set: { pinnedText, pinnedBy: pinned.by } });
    },
    setSlow: (sessionId, slow) =>
      slow === null
        ? change(sessionId, { slow: { $exists: true } }, { $unset: { slow: 1 } })
        : change(sessionId, { 'slow.seconds': { $ne: slow.seconds } }, { $set: { slow } }),
    beginWritingPause: (sessionId, writingPause, now) =>
      change(
        sessionId,
        { $or: [{ writingPause: { $exists: false } }, { 'writingPause.until': { $lte: now } }] },
        { $set: { writingPause } },
      ),
    endWritingPause: (sessionId, now) =>
      change(sessionId, { 'writingPause.until': { $gt: now } }, { $unset: { writingPause: 1 } }),
    announceEnd: (sessionId, endAnnounced) =>
      change(
        sessionId,
        {
          endAnnounced: { $exists: false },
          $or: [{ closesAt: null }, { closesAt: { $gt: endAnnounced.at } }],
        },
        { $set: { endAnnounced } },
      ),
    withdrawEnd: (sessionId, now) =>
      change(sessionId, { 'endAnnounced.at': { $gt: now } }, { $unset: { endAnnounced: 1 } }),
    // What only the team hears does not change the facts that are pushed, nor their rev.
    async setHelp(sessionId, help) {
      const open = { _id: sessionId, openIn: { $exists: true } };
      const { modifiedCount } = await (help === null
        ? sessions.updateOne({ ...open, help: { $exists: true } }, { $unset: { help: 1, helperName: 1 } })
        : sessions.updateOne(
            { ...open, 'help.wants': { $ne: help.wants } },
            { $set: { help }, $unset: { helperName: 1 } },
          ));
      return modifiedCount > 0;
    },
    async endHelp(sessionId, call) {
      const asked = { ...calling(sessionId, call), openIn: { $exists: true } };
      return (await sessions.updateOne(asked, { $unset: { help: 1, helperName: 1 } })).modifiedCount > 0;
    },
    async answerHelp(sessionId, call, name) {
      const key = await vault.keyOf(placeKey(placeOf({ id: sessionId })));
      const helperName = key.seal('room.helper.1', sessionId, name);
      const asked = { ...calling(sessionId, call), helperName: { $exists: false } };
      return (await sessions.updateOne(asked, { $set: { helperName } })).modifiedCount > 0;
    },
    async dropHelper(sessionId, call) {
      const answered = { ...calling(sessionId, call), helperName: { $exists: true } };
      return (await sessions.updateOne(answered, { $unset: { helperName: 1 } })).modifiedCount > 0;
    },
    markLeftQuickly: (sessionId, seatId) =>
      change(sessionId, { leftQuickly: { $ne: seatId } }, { $addToSet: { leftQuickly: seatId } }),
    markBack: (sessionId, seatId) =>
      change(sessionId, { leftQuickly: seatId }, { $pull: { leftQuickly: seatId } }),
    async closedBefore(moment) {
      return Promise.all((await sessions.find({ 'closed.at': { $lte: moment } }).lean()).map(sessionOf));
    },
    async closedAfter(moment) {
      return Promise.all((await sessions.find({ 'closed.at': { $gt: moment } }).lean()).map(sessionOf));
    },
    sessionsAmong: (ids) => idsAmong(sessions, ids),
    async removeSession(sessionId) {
      await sessions.deleteOne({ _id: sessionId });
      sessionCache.clear(sessionId);
    },
    forgetSession: (sessionId) => sessionCache.clear(sessionId),
  };
}

/** A session while it has this very call for help. */
const calling = (sessionId: string, { wants, at }: Pick<HelpAsked, 'wants' | 'at'>) => ({
  _id: sessionId,
  'help.wants': wants,
  'help.at': at,
});

interface KnownRoom {
  readonly room: Room;
  readonly isRemoved: boolean;
}
const presentIn = (known: KnownRoom | null): Room | null => (known && !known.isRemoved ? known.room : null);
