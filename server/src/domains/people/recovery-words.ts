import { drawCodename } from '@naast/shared/codename/codename';
import { codenameLists } from '@naast/shared/codename/lists';
import type { Language } from '@naast/shared/languages';
import type { Ctx } from '../../kernel/ctx.js';

export interface RecoveryWords {
  /** To be shown once. */
  readonly lines: string[][];
  readonly hash: string;
}

/** Nine words, as a sleutelzin has: for a member there is no e-mail address to write to. */
export function drawRecoveryWords(ctx: Ctx, language: Language): RecoveryWords {
  const { lines } = drawCodename(codenameLists[language], (bound) => ctx.randomBelow(bound));
  const words = lines.map((line) => line.join(' ')).join('\n');
  return { lines, hash: ctx.stores.people.recoveryHash({ words }) };
}
