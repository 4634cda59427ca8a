import { settingSubjects } from '@naast/shared/contract/settings';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';
import type { SealedCollection } from '../domain.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'setting.value.1': true;
    readonly 'formerSetting.value.1': true;
  }
}

/** The key of what of the organisation is for the team only. */
export const organisationKey = 'organisation:organisation';

/** The value of one subject that a coordinator changed; its id is the subject. */
export type SettingDocument = DocumentIn<typeof settingSchema>;
const settingSchema = schemaOf({
  rev: { type: Number, required: true },
  /** JSON, in the shape that the contract has for its subject. One of both. */
  value: { type: String, allowNull: false },
  /** The same, sealed: whom the team calls. */
  sealedValue: { type: Buffer, allowNull: false },
  /** The account that changed it; null once it was erased. */
  by: { type: String, default: null },
  /** The hour of the change. */
  at: { type: Date, required: true },
});
// An erased account is removed from all of them.
settingSchema.index({ by: 1 });

const keyIds = () => [organisationKey];

export const settingCollection = {
  name: 'settings',
  schema: settingSchema,
  retention: { keeps: 'a setting: as long as the installation', lives: 'asASetting' },
  backup: true,
  sealed: { 'setting.value.1': { field: 'sealedValue', keyIds } },
  isPublic: true,
} satisfies SealedCollection<SettingDocument>;

/** A value that another one replaced; its id is its subject and rev, so that two nodes write it once. */
export type FormerSettingDocument = DocumentIn<typeof formerSchema>;
const formerSchema = schemaOf({
  subject: { type: String, enum: settingSubjects, required: true },
  rev: { type: Number, required: true },
  value: { type: String, allowNull: false },
  sealedValue: { type: Buffer, allowNull: false },
  by: { type: String, default: null },
  /** Null: it is the first value, of the setup or of Naast itself. */
  at: { type: Date, default: null },
  /** The hour in which another value took its place. */
  replacedAt: { type: Date, required: true },
});
// Those of a subject are read newest first.
formerSchema.index({ subject: 1, rev: -1 });
formerSchema.index({ by: 1 });
// Retention looks for those that are past their term.
formerSchema.index({ replacedAt: 1 });

export const formerSettingCollection = {
  name: 'formerSettings',
  schema: formerSchema,
  retention: {
    keeps: '90 days after another value took its place; of each subject the last twenty at most',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.settings.removePastFormer(ctx.now()),
    left: (ctx) => ctx.stores.settings.countPastFormer(ctx.now()),
  },
  backup: true,
  sealed: { 'formerSetting.value.1': { field: 'sealedValue', keyIds } },
  isPublic: true,
} satisfies SealedCollection<FormerSettingDocument>;
