import { canonicalCodename, drawCodename } from '@naast/shared/codename/codename';
import { codenameLists } from '@naast/shared/codename/lists';
import type { NoticeKind } from '@naast/shared/contract/notices';
import type { CodenameView } from '@naast/shared/contract/spreekuur';
import type { Language } from '@naast/shared/languages';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { refuseCodename } from '../../messages/index.js';
import type { PublicPages } from '../../public-pages.js';

export interface SendNotice {
  readonly path: string;
  readonly kind: NoticeKind;
  readonly words: string;
  readonly language: Language;
}

/**
 * Anybody tells what is wrong on a public page, and gets nine words. Whatever it says, no rule judges it: it may be a threat that
 * somebody reports. Throws `holdsCodename`, and `badInput` for what is no public page of this house.
 */
export async function sendNotice(ctx: Ctx, pages: PublicPages, input: SendNotice): Promise<CodenameView> {
  authorize(ctx, 'notice.send', null);
  const { path, kind, words, language } = input;
  refuseCodename(words);
  const page = await pages.read(ctx, path, language);
  if (page === null) throw new NaastError('badInput', { fields: [{ path: 'path', problem: 'unknown' }] });
  const codename = drawCodename(codenameLists[language], (bound) => ctx.randomBelow(bound));
  const id = ctx.newId();
  await ctx.stores.notices.send(
    {
      ...{ id, path, kind, language, words },
      page: page.text,
      codename: canonicalCodename(codename.lines.flat().join(' ')),
    },
    ctx.now(),
  );
  ctx.publish({ type: 'notice.sent', noticeId: id });
  return codename;
}
