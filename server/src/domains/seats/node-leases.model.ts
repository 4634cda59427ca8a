import { limits } from '@naast/shared/limits';
import { Schema } from 'mongoose';
import type { Ctx } from '../../kernel/ctx.js';
import { type Collection, schemaOptions } from '../../platform/storage/collection.js';

/** That a node runs. It says nothing of the people connected to it. */
export interface NodeLeaseDocument {
  /** The node, named anew at every start. */
  _id: string;
  until: Date;
  schemaVersion: number;
}

/** Long enough that every seat of a dead node was found by its lease. */
const term = (ctx: Ctx) => new Date(ctx.now().getTime() - limits.nodeLease.keptAfterEnd);

export const nodeLeaseCollection: Collection<NodeLeaseDocument> = {
  name: 'nodeLeases',
  schema: new Schema<NodeLeaseDocument>(
    {
      _id: { type: String, required: true },
      until: { type: Date, required: true },
      schemaVersion: { type: Number, required: true },
    },
    schemaOptions,
  ),
  retention: {
    keeps: 'one per server process, renewed while it runs; an hour after it ran out',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.presence.removeDeadNodes(term(ctx)),
    left: (ctx) => ctx.stores.presence.countDeadNodes(term(ctx)),
  },
  backup: false, // which servers ran
};
