import type { Connection } from 'mongoose';
import { goneAccount } from '../../kernel/actor.js';
import { NaastError } from '../../kernel/errors.js';
import { bytesOf, idsAmong, openCollection } from '../../platform/storage/collection.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import type { PlaceKey, Vault } from '../../platform/vault/vault.js';
import { type ReviewDocument, reviewCollection } from './reviews.model.js';
import { type Review, reviewKey } from './reviews.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly reviews: ReviewStore;
  }
}

export type ReasonedReview = Review & { readonly reason: string };

export interface ReviewStore {
  /** Stores the reason. Nothing can be read by it yet. */
  write(
    review: Pick<Review, 'id' | 'by' | 'roomId' | 'at'> & { openedAt: Date; reason: string },
  ): Promise<void>;
  /** Opens it. Null: another is open, which has to end first. */
  begin(id: string, open: NonNullable<Review['open']>): Promise<Review | null>;
  find(id: string): Promise<Review | null>;
  /** The one that is open. */
  openNow(): Promise<Review | null>;
  /** False if it had ended already. */
  end(id: string): Promise<boolean>;
  /** All those that began, the latest first: how many there can be, the rate rule bounds. */
  list(): Promise<ReasonedReview[]>;
  of(accountId: string): Promise<ReasonedReview[]>;
  mentioned(): Promise<string[]>;
  forgetAccount(accountId: string): Promise<void>;
  /** Ids: those from before `kept`, and those from before `entered` that never began. */
  past(before: { readonly kept: Date; readonly entered: Date }): Promise<string[]>;
  /** The key first: what is left cannot be opened. */
  remove(id: string, now: Date): Promise<void>;
  among(ids: readonly string[]): Promise<string[]>;
}

const entered = { isEntered: true };

export function reviewStore(connection: Connection, vault: Vault): ReviewStore {
  const reviews = openCollection(connection, reviewCollection);

  /** Without those whose key was destroyed a moment ago. */
  async function reasoned(documents: readonly ReviewDocument[]): Promise<ReasonedReview[]> {
    const opened: ReasonedReview[] = [];
    for (const document of documents) {
      const key = await keyOf(document._id);
      if (key === null) continue;
      const reason = key.open('review.reason.1', document._id, bytesOf(document.reason));
      opened.push({ ...reviewOf(document), reason });
    }
    return opened;
  }

  async function keyOf(id: string): Promise<PlaceKey | null> {
    try {
      return await vault.keyOf(reviewKey(id));
    } catch (error) {
      if (error instanceof NaastError && error.code === 'notFound') return null;
      throw error;
    }
  }

  return {
    async write({ id, by, roomId, openedAt, at, reason }) {
      const sealed = (await vault.makeKey(reviewKey(id))).seal('review.reason.1', id, reason);
      await reviews.create({
        _id: id,
        by,
        roomId,
        openedAt,
        at,
        reason: sealed,
        isEntered: false,
        schemaVersion: 1,
      });
    },
    async begin(id, { sessionId, until }) {
      const opened = { isEntered: true, open: 'now', sessionId, until } as const;
      try {
        const document = await reviews
          .findOneAndUpdate({ _id: id }, { $set: opened }, { returnDocument: 'after' })
          .lean();
        return document && reviewOf(document);
      } catch (error) {
        if (!duplicateFields(error)?.includes('open')) throw error;
        return null;
      }
    },
    async find(id) {
      const document = await reviews.findById(id).lean();
      return document && reviewOf(document);
    },
    async openNow() {
      const document = await reviews.findOne({ open: 'now' }).lean();
      return document && reviewOf(document);
    },
    async end(id) {
      const ended = { $unset: { open: 1, sessionId: 1, until: 1 } };
      return (await reviews.updateOne({ _id: id, open: 'now' }, ended)).modifiedCount > 0;
    },
    async list() {
      return reasoned(await reviews.find(entered).sort({ at: -1, _id: 1 }).lean());
    },
    async of(accountId) {
      return reasoned(
        await reviews
          .find({ ...entered, by: accountId })
          .sort({ at: -1, _id: 1 })
          .lean(),
      );
    },
    mentioned: async () => (await reviews.distinct('by')).filter((id) => id !== goneAccount),
    async forgetAccount(accountId) {
      await reviews.updateMany({ by: accountId }, { $set: { by: goneAccount } });
    },
    async past(before) {
      const gone = {
        $or: [{ at: { $lte: before.kept } }, { isEntered: false, at: { $lte: before.entered } }],
      };
      return (await reviews.find(gone, { _id: 1 }).lean()).map(({ _id }) => _id);
    },
    async remove(id, now) {
      await vault.shred(reviewKey(id), now);
      await reviews.deleteOne({ _id: id });
    },
    among: (ids) => idsAmong(reviews, ids),
  };
}

const reviewOf = ({ _id, by, roomId, openedAt, at, sessionId, until }: ReviewDocument): Review => ({
  id: _id,
  by,
  roomId,
  openedAt: openedAt ?? null,
  at,
  open: sessionId && until ? { sessionId, until } : null,
});
