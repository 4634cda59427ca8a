import { drawCodename } from '@naast/shared/codename/codename';
import { codenameLists } from '@naast/shared/codename/lists';
import type { Language } from '@naast/shared/languages';
import type { Ctx } from '../../kernel/ctx.js';

export interface RecoveryWords {
  /** Shown once. */
  readonly lines: string[][];
  readonly hash: string;
}

/** Nine words, in the form of a codename: members have no e-mail address for recovery. */
export function drawRecoveryWords(ctx: Ctx, language: Language): RecoveryWords {
  const { lines } = drawCodename(codenameLists[language], (bound) => ctx.randomBelow(bound));
  const words = lines.map((line) => line.join(' ')).join('\n');
  return { lines, hash: ctx.stores.people.recoveryHash({ words }) };
}
