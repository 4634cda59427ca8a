import type { RetentionRule } from '../../kernel/domain.js';

export const organisationRetention: RetentionRule[] = [
  { collection: 'organisations', keeps: 'a setting: as long as the installation', lives: 'asASetting' },
];
