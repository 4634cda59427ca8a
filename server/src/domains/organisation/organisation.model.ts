import type { Opening } from '@naast/shared/contract/rooms';
import { type Bilingual, type Language, languages } from '@naast/shared/languages';
import { Schema } from 'mongoose';
import { schemaOptions } from '../../platform/storage/collection.js';
import type { SealedCollection } from '../domain.js';

/** Settings of the one organisation. */
export interface OrganisationDocument {
  _id: 'organisation';
  name: string;
  /** Absent: all of them. */
  languages?: Language[];
  timeZone: string;
  houseRules: { version: number; rules: Bilingual[] };
  /** Absent: what every new one begins with. */
  reading?: { weekly: Opening[]; closedOn: string[] };
  /** Absent: as above. */
  promise?: { helloWorkingDays: number; answerWorkingDays: number };
  /** Absent: no. */
  isCareProvider?: boolean;
  /** Sealed: a name and a number. */
  onCall?: Buffer;
  /** Sample content was put in: the start then shows the sample team's sign-in. */
  isSample: boolean;
  schemaVersion: number;
}

const bilingual = { nl: { type: String, required: true }, en: { type: String, required: true } };

export const organisationCollection = {
  name: 'organisations',
  schema: new Schema<OrganisationDocument>(
    {
      _id: { type: String, required: true },
      name: { type: String, required: true },
      languages: { type: [String], default: undefined },
      timeZone: { type: String, required: true },
      houseRules: {
        version: { type: Number, required: true },
        rules: { type: [{ _id: false, ...bilingual }], required: true },
      },
      reading: {
        type: {
          weekly: [
            {
              _id: false,
              weekday: { type: Number, required: true },
              from: { type: String, required: true },
              to: { type: String, required: true },
            },
          ],
          closedOn: [String],
        },
      },
      promise: {
        type: {
          helloWorkingDays: { type: Number, required: true },
          answerWorkingDays: { type: Number, required: true },
        },
      },
      isCareProvider: { type: Boolean },
      onCall: { type: Buffer },
      isSample: { type: Boolean, required: true },
      schemaVersion: { type: Number, required: true },
    },
    schemaOptions,
  ),
  retention: { keeps: 'a setting: as long as the installation', lives: 'asASetting' },
  backup: true,
  sealed: {
    'organisation.onCall.1': { field: 'onCall', keyIds: () => ['organisation:organisation'] },
  },
  isPublic: true,
  choices: [languages],
} satisfies SealedCollection<OrganisationDocument>;
