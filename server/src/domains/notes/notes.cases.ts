import type { PolicyCases } from '../../kernel/policy-cases.js';
import { threadCases } from '../spreekuur/index.js';
import type { NoteAbility } from './notes.policy.js';

export const noteCases: PolicyCases<NoteAbility> = {
  'note.read': threadCases,
  'note.write': threadCases,
};
