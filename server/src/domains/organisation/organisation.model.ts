import type { Bilingual } from '@naast/shared/languages';
import { Schema } from 'mongoose';
import { type Collection, schemaOptions } from '../../platform/storage/collection.js';

/** Settings of the one organisation. */
export interface OrganisationDocument {
  _id: 'organisation';
  name: string;
  timeZone: string;
  houseRules: { version: number; rules: Bilingual[] };
  /** Sample content was put in: the start then shows the sample team's sign-in. */
  isSample: boolean;
  schemaVersion: number;
}

const bilingual = { nl: { type: String, required: true }, en: { type: String, required: true } };

export const organisationCollection: Collection<OrganisationDocument> = {
  name: 'organisations',
  schema: new Schema<OrganisationDocument>(
    {
      _id: { type: String, required: true },
      name: { type: String, required: true },
      timeZone: { type: String, required: true },
      houseRules: {
        version: { type: Number, required: true },
        rules: { type: [{ _id: false, ...bilingual }], required: true },
      },
      isSample: { type: Boolean, required: true },
      schemaVersion: { type: Number, required: true },
    },
    schemaOptions,
  ),
};
