import type { KeptWords } from '../live/kept-words.js';
import { dropDraft, keepDraft, openDraft, readyDraftKey } from './draft-box.js';

/** A place's unsent texts, encrypted in this tab under `name`. */
export const keptUnder = (name: string): KeptWords => ({
  open() {
    // Fetch the key in advance: it cannot be fetched once the connection drops.
    readyDraftKey();
    return openDraft(name);
  },
  keep: (fields) => (fields === null ? dropDraft(name) : void keepDraft(name, fields)),
});
