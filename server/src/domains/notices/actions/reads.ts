import { canonicalCodename } from '@naast/shared/codename/codename';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { isAnotherThan } from '../../measures/index.js';
import type { PublicPage, PublicPages } from '../../public-pages.js';
import type { Notice } from '../notices.types.js';

/** The pages of which the form lets people choose. */
export async function listNoticePages(ctx: Ctx, pages: PublicPages): Promise<readonly PublicPage[]> {
  authorize(ctx, 'notice.send', null);
  return pages.list(ctx);
}

/** A notice as its sender sees it. */
export interface SeenNotice {
  readonly notice: Notice;
  /** Null: its words are gone. `title` null: there is no such page now. */
  readonly page: { readonly path: string; readonly title: PublicPage['title'] | null } | null;
  /** Of the team nobody else can read what its sender has against the answer. */
  readonly isNobodyElse: boolean;
}

export async function seeNotice(ctx: Ctx, pages: PublicPages, notice: Notice): Promise<SeenNotice> {
  const { path, decided, language } = notice;
  const [page, isAnother] = await Promise.all([
    path === null ? null : pages.read(ctx, path, language),
    decided === null ? true : isAnotherThan(ctx, [decided.by]),
  ]);
  return {
    notice,
    page: path === null ? null : { path, title: page?.title ?? null },
    isNobodyElse: !isAnother,
  };
}

/** Throws `codenameUnknown`, the same for words that nothing has and for what is gone. */
export async function readNoticeStatus(
  ctx: Ctx,
  pages: PublicPages,
  { codename }: { readonly codename: string },
): Promise<SeenNotice> {
  const { notice } = authorize(ctx, 'notice.return', {
    notice: await ctx.stores.notices.findByCodename(canonicalCodename(codename)),
  });
  return seeNotice(ctx, pages, notice);
}
