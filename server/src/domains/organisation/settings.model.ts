import { settingSubjects } from '@naast/shared/contract/settings';
import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';

/** The value of one subject that a coordinator changed; its id is the subject. */
export type SettingDocument = DocumentIn<typeof settingSchema>;
const settingSchema = schemaOf({
  rev: { type: Number, required: true },
  /** JSON, in the shape that the contract has for its subject. */
  value: { type: String, required: true },
  /** The account that changed it; null once it was erased. */
  by: { type: String, default: null },
  /** The hour of the change. */
  at: { type: Date, required: true },
});
// An erased account is removed from all of them.
settingSchema.index({ by: 1 });

export const settingCollection = {
  name: 'settings',
  schema: settingSchema,
  retention: { keeps: 'a setting: as long as the installation', lives: 'asASetting' },
  backup: true,
  isPublic: true,
} satisfies Collection<SettingDocument>;

/** A value that another one replaced; its id is its subject and rev, so that two nodes write it once. */
export type FormerSettingDocument = DocumentIn<typeof formerSchema>;
const formerSchema = schemaOf({
  subject: { type: String, enum: settingSubjects, required: true },
  rev: { type: Number, required: true },
  value: { type: String, required: true },
  by: { type: String, default: null },
  /** Null: it is the first value, of the setup or of Naast itself. */
  at: { type: Date, default: null },
});
// Those of a subject are read newest first.
formerSchema.index({ subject: 1, rev: -1 });
formerSchema.index({ by: 1 });

export const formerSettingCollection = {
  name: 'formerSettings',
  schema: formerSchema,
  retention: { keeps: 'the last twenty of each subject', lives: 'asASetting' },
  backup: true,
  isPublic: true,
} satisfies Collection<FormerSettingDocument>;
