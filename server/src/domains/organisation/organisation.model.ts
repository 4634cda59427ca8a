import { languages } from '@naast/shared/languages';
import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, partOf, schemaOf } from '../../platform/storage/documents.js';
import { bilingualPart, openingPart } from '../../platform/storage/parts.js';
import type { SealedCollection } from '../domain.js';
import { organisationKey } from './settings.model.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'organisation.onCall.1': true;
  }
}

/** What questions are about, as a new organisation begins; a coordinator's own stand in the setting. */
export type ThemeDocument = DocumentIn<typeof themeSchema>;
const themeSchema = schemaOf({
  title: { type: bilingualPart, required: true },
  /** Order in the list. */
  position: { type: Number, required: true },
});

export const themeCollection: Collection<ThemeDocument> = {
  name: 'themes',
  schema: themeSchema,
  retention: { keeps: 'a setting of the organisation: as long as the installation', lives: 'asASetting' },
  backup: true,
  isPublic: true,
};

/** Settings of the one organisation. */
export type OrganisationDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  name: { type: String, required: true },
  /** Absent: all of them. */
  languages: { type: [String], enum: languages, default: undefined, allowNull: false },
  timeZone: { type: String, required: true },
  houseRules: {
    type: partOf({
      version: { type: Number, required: true },
      rules: { type: [bilingualPart], required: true },
    }),
    required: true,
  },
  /** Absent: what every new one begins with. */
  reading: {
    type: partOf({
      weekly: { type: [openingPart], required: true },
      closedOn: { type: [String], required: true },
    }),
    allowNull: false,
  },
  /** Absent: as above. */
  promise: {
    type: partOf({
      helloWorkingDays: { type: Number, required: true },
      answerWorkingDays: { type: Number, required: true },
    }),
    allowNull: false,
  },
  /** Absent: no. */
  isCareProvider: { type: Boolean, allowNull: false },
  /** Sealed: a name and a number. */
  onCall: { type: Buffer, allowNull: false },
  /** Sample content was put in: the start then shows the sample team's sign-in. */
  isSample: { type: Boolean, required: true },
});

export const organisationCollection = {
  name: 'organisations',
  schema,
  retention: { keeps: 'a setting: as long as the installation', lives: 'asASetting' },
  backup: true,
  sealed: {
    'organisation.onCall.1': { field: 'onCall', keyIds: () => [organisationKey] },
  },
  isPublic: true,
} satisfies SealedCollection<OrganisationDocument>;
