import { Schema } from 'mongoose';
import { schemaOptions, withItsKey } from '../../platform/storage/collection.js';
import type { SealedCollection } from '../domain.js';

export interface InvitationDocument {
  _id: string;
  /** HMAC of the token in the link. */
  tokenHash: string;
  purpose: 'join' | 'reset';
  accountId: string | null;
  byId: string | null;
  label: Buffer;
  isHost: boolean;
  isCoordinator: boolean;
  until: Date;
  schemaVersion: number;
}

const schema = new Schema<InvitationDocument>(
  {
    _id: { type: String, required: true },
    tokenHash: { type: String, required: true },
    purpose: { type: String, required: true },
    accountId: { type: String },
    byId: { type: String },
    label: { type: Buffer, required: true },
    isHost: { type: Boolean, required: true },
    isCoordinator: { type: Boolean, required: true },
    until: { type: Date, required: true },
    schemaVersion: { type: Number, required: true },
  },
  schemaOptions,
);

// Whoever opens a link is found by it.
schema.index({ tokenHash: 1 }, { unique: true });

const keyIds = ({ _id }: InvitationDocument) => [`invitation:${_id}`];

export const invitationCollection = {
  name: 'invitations',
  schema,
  retention: {
    keeps: 'until the link is used or withdrawn, at most seven days',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.team.removePastInvitations(ctx.now()),
    left: (ctx) => ctx.stores.team.countPastInvitations(ctx.now()),
  },
  backup: withItsKey(keyIds),
  sealed: { 'invitation.label.1': { field: 'label', keyIds } },
} satisfies SealedCollection<InvitationDocument>;
