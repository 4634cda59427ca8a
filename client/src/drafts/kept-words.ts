import type { KeptWords } from '../live/kept-words.js';
import { dropDraft, keepDraft, openDraft, readyDraftKey } from './draft-box.js';

/** The words of a place, sealed in this tab under `name`. */
export const keptUnder = (name: string): KeptWords => ({
  open() {
    // The key cannot be fetched once the connection is lost.
    readyDraftKey();
    return openDraft(name);
  },
  keep: (fields) => (fields === null ? dropDraft(name) : void keepDraft(name, fields)),
});
