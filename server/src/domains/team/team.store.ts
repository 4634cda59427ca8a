import type { Connection } from 'mongoose';
import { bytesOf, idsAmong, openCollection } from '../../platform/storage/collection.js';
import { insertedUnlessThere } from '../../platform/storage/store-errors.js';
import type { Vault } from '../../platform/vault/vault.js';
import { type InvitationDocument, invitationCollection } from './invitations.model.js';
import { type ProposalDocument, proposalCollection } from './proposals.model.js';
import type { Invitation, Proposal } from './team.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly team: TeamStore;
  }
}

export interface TeamStore {
  /** `token` is the secret of the link; only a keyed hash of it is stored. */
  invite(invitation: Invitation, token: string): Promise<void>;
  findInvitation(token: string): Promise<Invitation | null>;
  invitations(): Promise<Invitation[]>;
  /** Removes an invitation with its key. False if it was used or withdrawn before. */
  takeInvitation(invitationId: string, at: Date): Promise<boolean>;
  /** False if an equal proposal is open already; that one stays. */
  propose(proposal: Proposal): Promise<boolean>;
  findProposal(proposalId: string): Promise<Proposal | null>;
  proposals(): Promise<Proposal[]>;
  /** Removes a proposal; false if another request did. */
  takeProposal(proposalId: string): Promise<boolean>;
  /** Removes proposals about or by an account, and links that reset it or that it made. */
  removeOf(accountId: string, at: Date): Promise<void>;
  /** Removes unused links made by an account. */
  removeMadeBy(accountId: string, at: Date): Promise<void>;
  /** The accounts that proposals or invitations mention. */
  mentioned(): Promise<string[]>;
  /** Remove what has expired. Return the number removed. */
  removePastInvitations(now: Date): Promise<number>;
  removePastProposals(now: Date): Promise<number>;
  countPastInvitations(now: Date): Promise<number>;
  countPastProposals(now: Date): Promise<number>;
  invitationsAmong(ids: readonly string[]): Promise<string[]>;
}

const past = (now: Date) => ({ until: { $lte: now } });

const keyId = (invitationId: string) => `invitation:${invitationId}`;

export function teamStore(connection: Connection, vault: Vault): TeamStore {
  const invitations = openCollection(connection, invitationCollection);
  const proposals = openCollection(connection, proposalCollection);
  const hashOf = (token: string) => vault.keyedHash('invitation', token);

  async function opened(document: InvitationDocument): Promise<Invitation> {
    const key = await vault.keyOf(keyId(document._id));
    return {
      id: document._id,
      purpose: document.purpose,
      accountId: document.accountId,
      byId: document.byId ?? null,
      label: key.open('invitation.label.1', document._id, bytesOf(document.label)),
      isHost: document.isHost,
      isCoordinator: document.isCoordinator,
      until: document.until,
    };
  }

  const proposalOf = ({ _id, kind, aboutId, byId, until }: ProposalDocument): Proposal => ({
    id: _id,
    kind,
    aboutId,
    byId,
    until,
  });

  async function takeInvitation(invitationId: string, at: Date): Promise<boolean> {
    const { deletedCount } = await invitations.deleteOne({ _id: invitationId });
    if (deletedCount > 0) await vault.shred(keyId(invitationId), at);
    return deletedCount > 0;
  }

  async function removeMadeBy(accountId: string, at: Date): Promise<void> {
    for (const { _id } of await invitations.find({ byId: accountId }, { _id: 1 }).lean())
      await takeInvitation(_id, at);
  }

  return {
    async invite({ id, label, ...rest }, token) {
      const key = await vault.makeKey(keyId(id));
      await invitations.create({
        ...rest,
        _id: id,
        tokenHash: hashOf(token),
        label: key.seal('invitation.label.1', id, label),
        schemaVersion: 1,
      });
    },
    async findInvitation(token) {
      const document = await invitations.findOne({ tokenHash: hashOf(token) }).lean();
      return document === null ? null : opened(document);
    },
    invitations: async () => Promise.all((await invitations.find().sort({ until: 1 }).lean()).map(opened)),
    takeInvitation,
    propose: ({ id, ...rest }) =>
      insertedUnlessThere(() => proposals.create({ _id: id, ...rest, schemaVersion: 1 })),
    async findProposal(proposalId) {
      const document = await proposals.findById(proposalId).lean();
      return document === null ? null : proposalOf(document);
    },
    proposals: async () => (await proposals.find().sort({ until: 1 }).lean()).map(proposalOf),
    takeProposal: async (proposalId) => (await proposals.deleteOne({ _id: proposalId })).deletedCount > 0,
    async removeOf(accountId, at) {
      await proposals.deleteMany({ $or: [{ aboutId: accountId }, { byId: accountId }] });
      for (const { _id } of await invitations.find({ accountId }, { _id: 1 }).lean())
        await takeInvitation(_id, at);
      await removeMadeBy(accountId, at);
    },
    removeMadeBy,
    async mentioned() {
      const [about, by, backIn, made] = await Promise.all([
        proposals.distinct('aboutId'),
        proposals.distinct('byId'),
        invitations.distinct('accountId'),
        invitations.distinct('byId'),
      ]);
      return [...about, ...by, ...backIn, ...made].filter((id) => id !== null);
    },
    async removePastInvitations(now) {
      const gone = await invitations.find(past(now), { _id: 1 }).lean();
      for (const { _id } of gone) await takeInvitation(_id, now);
      return gone.length;
    },
    removePastProposals: async (now) => (await proposals.deleteMany(past(now))).deletedCount,
    countPastInvitations: (now) => invitations.countDocuments(past(now)),
    countPastProposals: (now) => proposals.countDocuments(past(now)),
    invitationsAmong: (ids) => idsAmong(invitations, ids),
  };
}
