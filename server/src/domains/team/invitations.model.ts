import { withItsKey } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';
import type { SealedCollection } from '../domain.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'invitation.label.1': true;
  }
}

export type InvitationDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  /** HMAC of the token in the link. */
  tokenHash: { type: String, required: true },
  purpose: { type: String, enum: ['join', 'reset'], required: true },
  accountId: { type: String, default: null },
  byId: { type: String, default: null },
  label: { type: Buffer, required: true },
  isHost: { type: Boolean, required: true },
  isCoordinator: { type: Boolean, required: true },
  until: { type: Date, required: true },
});

// The invitation is found by the hash of its link.
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
