import type { LogKind, Message } from '@naast/server/domains/messages/index';
import type { Ctx } from '@naast/server/kernel/ctx';
import { type Place, placeKey } from '@naast/server/kernel/place';
import { type Collection, idsAmong, openCollection } from '@naast/server/platform/storage/collection';
import { type DocumentIn, schemaOf } from '@naast/server/platform/storage/documents';
import type { Vault } from '@naast/server/platform/vault/vault';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { noticeBoard } from './wire.js';

/** A board that everybody reads; keepers release what others post. */
export interface Board {
  readonly id: string;
  readonly rev: number;
  readonly isOpen: boolean;
}

export const placeOf = ({ id }: { readonly id: string }) => ({ kind: noticeBoard, id }) satisfies Place;

const body = z.object({ text: z.string() });
export const boardLog = {
  kind: noticeBoard,
  body,
  words: ({ text }) => [text],
} satisfies LogKind<z.output<typeof body>>;
export type Note = Message<z.output<typeof body>>;

const schema = schemaOf({
  rev: { type: Number, required: true },
  isOpen: { type: Boolean, required: true },
});
type BoardDocument = DocumentIn<typeof schema>;
export const boardCollection: Collection<BoardDocument> = {
  name: 'boards',
  schema,
  retention: { keeps: 'until a keeper erases it', lives: 'asASetting' },
  backup: false,
};

export type BoardStore = ReturnType<typeof boardStore>;
export function boardStore(connection: Connection, vault: Vault) {
  const boards = openCollection(connection, boardCollection);
  const boardOf = (document: BoardDocument | null): Board | null =>
    document && { id: document._id, rev: document.rev, isOpen: document.isOpen };
  return {
    async create(id: string) {
      await vault.makeKey(placeKey(placeOf({ id })));
      await boards.create({ _id: id, rev: 1, isOpen: true, schemaVersion: 1 });
    },
    find: async (id: string) => boardOf(await boards.findById(id).lean()),
    /** Incremented with each change, also of counts derived from seats and held notes. */
    change: async (id: string, facts: Partial<Pick<Board, 'isOpen'>>) =>
      boardOf(await boards.findOneAndUpdate({ _id: id }, { $set: facts, $inc: { rev: 1 } }).lean()),
    among: (ids: readonly string[]) => idsAmong(boards, ids),
    shred: (id: string, at: Date) => vault.shred(placeKey(placeOf({ id })), at),
    remove: (id: string) => boards.deleteOne({ _id: id }),
  };
}

export const boardsIn = (stores: Ctx['stores']): BoardStore =>
  (stores as unknown as { readonly boards: BoardStore }).boards;
