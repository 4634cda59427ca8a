import type { RetentionRule } from '../../kernel/domain.js';

export const peopleRetention: RetentionRule[] = [
  { collection: 'accounts', keeps: 'as long as somebody is on the team', sweep: null },
];
