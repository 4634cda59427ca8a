import type { RetentionRule } from '../../kernel/domain.js';

export const noteRetention: RetentionRule[] = [
  { collection: 'notes', keeps: 'with their question', sweep: null },
];
