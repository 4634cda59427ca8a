import type { TeamRole } from '@naast/shared/roles';
import { Schema } from 'mongoose';
import { type Collection, schemaOptions } from '../../platform/storage/collection.js';

export interface AccountDocument {
  _id: string;
  /** HMAC of the name as typed at sign-in, so that the name itself is nowhere readable. */
  signInKey: string;
  name: Buffer;
  roles: TeamRole[];
  passphraseHash: string;
  createdAt: Date;
  schemaVersion: number;
}

const schema = new Schema<AccountDocument>(
  {
    _id: { type: String, required: true },
    signInKey: { type: String, required: true },
    name: { type: Buffer, required: true },
    roles: { type: [String], required: true },
    passphraseHash: { type: String, required: true },
    createdAt: { type: Date, required: true },
    schemaVersion: { type: Number, required: true },
  },
  schemaOptions,
);

// Sign-in looks an account up by it, and two people of the team cannot bear one name.
schema.index({ signInKey: 1 }, { unique: true });

export const accountCollection: Collection<AccountDocument> = { name: 'accounts', schema };
