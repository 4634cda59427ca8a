import { measure } from './measure.js';
import { measures } from './measures.js';

/** What somebody reads of what was decided about them. */
export const forMeasures = { measure, measures };
