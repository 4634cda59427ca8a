import type { TeamRole } from '@naast/shared/roles';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly TeamRole[];
  readonly passphraseHash: string;
}
