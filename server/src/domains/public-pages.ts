import type { Bilingual, Language } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../kernel/ctx.js';

/** A page that anybody can read. */
export interface PublicPage {
  /** Without a language. */
  readonly path: string;
  readonly title: Bilingual;
}

/**
 * The public pages of a domain, for notices from outside. A domain with many items lists the pages by which they are found, and
 * answers `read` for each item: a notice can be about a page that is not listed.
 */
export interface PublicPages {
  /** Those that the form offers. */
  list(ctx: Ctx): Promise<readonly PublicPage[]>;
  /** What people wrote that stands on it now, without what Naast itself says; null: it is not one of these, or there is no such page. */
  read(ctx: Ctx, path: string, language: Language): Promise<(PublicPage & { readonly text: string }) | null>;
}

/** Those of all domains. */
export const joinPublicPages = (all: readonly PublicPages[]): PublicPages => ({
  list: async (ctx) => (await Promise.all(all.map((pages) => pages.list(ctx)))).flat(),
  async read(ctx, path, language) {
    for (const pages of all) {
      const found = await pages.read(ctx, path, language);
      if (found) return { ...found, text: found.text.slice(0, limits.notice.pageMaxCharacters) };
    }
    return null;
  },
});
