import { type Profession, professions, type TeamRole, teamRoles } from '@naast/shared/roles';
import { Schema } from 'mongoose';
import { unorderedOptions, withItsKey } from '../../platform/storage/collection.js';
import type { SealedCollection } from '../domain.js';
import { accountRetention } from './people.retention.js';

export interface AccountDocument {
  _id: string;
  /** HMAC of the name as typed at sign-in, so that the name itself is nowhere readable. */
  signInKey: string;
  /** Absent: of the team. */
  kind?: 'team' | 'member';
  name: Buffer;
  roles: TeamRole[];
  profession?: Profession | null;
  passphraseHash: string | null;
  /** Absent or null: no second factor. */
  factorSecret?: Buffer | null;
  factorLastStep?: number | null;
  recovery?: string[];
  /** Of a member: the day (UTC). */
  createdAt: Date;
  /** Absent: 0. A sign-in of an earlier round no longer counts. */
  round?: number;
  /** Of a member: the day (UTC) of the last sign-in; the term counts from it. */
  lastHereOn?: Date;
  schemaVersion: number;
}

const schema = new Schema<AccountDocument>(
  {
    _id: { type: String, required: true },
    signInKey: { type: String, required: true },
    kind: { type: String },
    name: { type: Buffer, required: true },
    roles: { type: [String], required: true },
    profession: { type: String },
    passphraseHash: { type: String },
    factorSecret: { type: Buffer },
    factorLastStep: { type: Number },
    recovery: { type: [String] },
    createdAt: { type: Date, required: true },
    round: { type: Number },
    lastHereOn: { type: Date },
    schemaVersion: { type: Number, required: true },
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
  choices: [teamRoles, professions],
} satisfies SealedCollection<AccountDocument>;
