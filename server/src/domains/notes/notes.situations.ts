import type { Situations } from '../../kernel/situations.js';
import { threadSituations } from '../spreekuur/index.js';
import type { NoteAbility } from './notes.policy.js';

export const noteSituations: Situations<NoteAbility> = {
  'note.read': threadSituations,
  'note.write': threadSituations,
};
