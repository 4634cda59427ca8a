import { proposalKinds } from '@naast/shared/contract/team';
import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';

export type ProposalDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  kind: { type: String, enum: proposalKinds, required: true },
  aboutId: { type: String, required: true },
  byId: { type: String, required: true },
  until: { type: Date, required: true },
});

// The same is not asked twice.
schema.index({ aboutId: 1, kind: 1 }, { unique: true });

export const proposalCollection: Collection<ProposalDocument> = {
  name: 'proposals',
  schema,
  retention: {
    keeps: 'until a second person decides, at most seven days',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.team.removePastProposals(ctx.now()),
    left: (ctx) => ctx.stores.team.countPastProposals(ctx.now()),
  },
  backup: false, // has no key to be forgotten by: one that was decided since would wait again
};
