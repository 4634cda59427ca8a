import { partOf } from './documents.js';

/** A text of the organisation, in each language. */
export const bilingualPart = partOf({
  nl: { type: String, required: true },
  en: { type: String, required: true },
});

/** Hours that come back every week: ISO weekday, 1 = Monday; local times "HH:MM". */
export const openingPart = partOf({
  weekday: { type: Number, required: true },
  from: { type: String, required: true },
  to: { type: String, required: true },
});
