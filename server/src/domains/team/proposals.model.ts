import { type ProposalKind, proposalKinds } from '@naast/shared/contract/team';
import { Schema } from 'mongoose';
import { type Collection, schemaOptions } from '../../platform/storage/collection.js';

export interface ProposalDocument {
  _id: string;
  kind: ProposalKind;
  aboutId: string;
  byId: string;
  until: Date;
  schemaVersion: number;
}

const schema = new Schema<ProposalDocument>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    aboutId: { type: String, required: true },
    byId: { type: String, required: true },
    until: { type: Date, required: true },
    schemaVersion: { type: Number, required: true },
  },
  schemaOptions,
);

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
  choices: [proposalKinds],
};
