import { professions, teamRoles } from '@naast/shared/roles';
import { unorderedOptions, withItsKey } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';
import type { SealedCollection } from '../domain.js';
import { accountRetention } from './people.retention.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'account.name.1': true;
    readonly 'account.secondFactor.1': true;
  }
}

export type AccountDocument = DocumentIn<typeof schema>;
const schema = schemaOf(
  {
    /** HMAC of the name as typed at sign-in, so that the name itself is nowhere readable. */
    signInKey: { type: String, required: true },
    /** Absent: of the team. */
    kind: { type: String, enum: ['team', 'member'], allowNull: false },
    name: { type: Buffer, required: true },
    roles: { type: [String], enum: teamRoles, required: true },
    profession: { type: String, enum: professions },
    passphraseHash: { type: String, default: null },
    /** Absent or null: no second factor. */
    factorSecret: { type: Buffer },
    factorLastStep: { type: Number },
    recovery: { type: [String], allowNull: false },
    /** The version of the house rules that a team member said yes to. Absent: none after a change. */
    acceptedRules: { type: Number },
    /** The hour; of a member the day (UTC). */
    createdAt: { type: Date, required: true },
    /** Absent: 0. A sign-in of an earlier round no longer counts. */
    round: { type: Number, allowNull: false },
    /** Of a member: the day (UTC) of the last sign-in; the term counts from it. */
    lastHereOn: { type: Date, allowNull: false },
  },
  unorderedOptions,
);

// Sign-in looks an account up by it, and no two people can bear one name.
schema.index({ signInKey: 1 }, { unique: true });
// A member who comes back with recovery words is found by them.
schema.index({ recovery: 1 });

const keyIds = ({ _id }: AccountDocument) => [`account:${_id}`];

export const accountCollection = {
  name: 'accounts',
  schema,
  retention: accountRetention,
  backup: withItsKey(keyIds),
  sealed: {
    'account.name.1': { field: 'name', keyIds },
    'account.secondFactor.1': { field: 'factorSecret', keyIds },
  },
} satisfies SealedCollection<AccountDocument>;
