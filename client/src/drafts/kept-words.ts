import type { KeptWords } from '../live/kept-words.js';
import { dropDraft, keepDraft, openDraft, readyDraftKey } from './draft-box.js';

/** The words of a place, sealed in this tab under `name`. */
export const keptUnder = (name: string): KeptWords => ({
  open() {
    // When the line has gone it could not be had any more.
    readyDraftKey();
    return openDraft(name);
  },
  keep: (fields) => (fields === null ? dropDraft(name) : void keepDraft(name, fields)),
});
