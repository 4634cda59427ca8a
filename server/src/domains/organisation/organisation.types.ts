import type { CrisisBlock } from '@naast/shared/contract/organisation';
import type { Bilingual } from '@naast/shared/languages';

export interface Organisation {
  readonly name: string;
  readonly timeZone: string;
  readonly houseRules: { readonly version: number; readonly rules: readonly Bilingual[] };
  readonly crisis: CrisisBlock;
}
