import { canonicalCodename, drawCodename } from '@naast/shared/codename/codename';
import { codenameLists } from '@naast/shared/codename/lists';
import type { CodenameView } from '@naast/shared/contract/spreekuur';
import type { Language } from '@naast/shared/languages';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findMine } from '../the-measure.js';

/** Nine words for a measure; former ones stop working. Throws `codenameConfirmed` once some were kept. */
export async function drawMeasureCodename(
  ctx: Ctx,
  input: { measureId: string; language: Language },
): Promise<CodenameView> {
  const { measure } = authorize(ctx, 'measure.drawCodename', await findMine(ctx, input.measureId));
  const codename = drawCodename(codenameLists[input.language], (bound) => ctx.randomBelow(bound));
  const words = canonicalCodename(codename.lines.flat().join(' '));
  if (!(await ctx.stores.measures.setCodename(measure.id, words))) throw new NaastError('codenameConfirmed');
  return codename;
}
