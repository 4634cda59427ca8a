import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';

/** That a node runs; its id is the node, named anew at every start. It says nothing of the people connected to it. */
export type NodeLeaseDocument = DocumentIn<typeof schema>;
const schema = schemaOf({ until: { type: Date, required: true } });

/** Long enough that every seat of a dead node was found by its lease. */
const term = (ctx: Ctx) => new Date(ctx.now().getTime() - limits.nodeLease.keptAfterEnd);

export const nodeLeaseCollection: Collection<NodeLeaseDocument> = {
  name: 'nodeLeases',
  schema,
  retention: {
    keeps: 'one per server process, renewed while it runs; an hour after it ran out',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.presence.removeDeadNodes(term(ctx)),
    left: (ctx) => ctx.stores.presence.countDeadNodes(term(ctx)),
  },
  backup: false, // which servers ran
};
