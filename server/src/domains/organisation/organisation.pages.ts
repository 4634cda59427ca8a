import type { Bilingual, Language } from '@naast/shared/languages';
import { ownPagePaths, ownPages } from '@naast/shared/own-pages';
import { written } from '@naast/shared/texts/written';
import type { Ctx } from '../../kernel/ctx.js';
import type { PublicPages } from '../public-pages.js';
import { readOwnPage } from './actions/reads.js';
import { listThemes, theOrganisation } from './the-organisation.js';

type Named = keyof (typeof written)['nl']['publicPages'];

/** What a coordinator wrote that stands on each, in one language. */
const pages: Readonly<
  Record<string, { readonly name: Named; textOf(ctx: Ctx, language: Language): Promise<readonly string[]> }>
> = {
  '/': {
    name: 'home',
    async textOf(ctx, language) {
      const { name, welcome, houseRules, contact } = await theOrganisation(ctx);
      return [name, welcome[language], ...houseRules.rules.map((rule) => rule[language]), contact];
    },
  },
  '/ask': {
    name: 'ask',
    textOf: async (ctx, language) =>
      (await listThemes(ctx)).filter(({ isOffered }) => isOffered).map(({ title }) => title[language]),
  },
  '/privacy': {
    name: 'privacy',
    async textOf(ctx) {
      const { name, responsible, contact } = await theOrganisation(ctx);
      return [name, responsible, contact];
    },
  },
  ...Object.fromEntries(
    ownPages.map((page) => [
      ownPagePaths[page],
      {
        name: page,
        textOf: async (ctx: Ctx, language: Language) => [(await readOwnPage(ctx, { page })).text[language]],
      },
    ]),
  ),
};

const titleOf = (name: Named): Bilingual => ({
  nl: written.nl.publicPages[name],
  en: written.en.publicPages[name],
});

/** The front page with the house rules, the subjects to ask about, and the pages about the organisation. */
export const organisationPages: PublicPages = {
  list: async () => Object.entries(pages).map(([path, { name }]) => ({ path, title: titleOf(name) })),
  async read(ctx, path, language) {
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (!page) return null;
    const lines = await page.textOf(ctx, language);
    return { path, title: titleOf(page.name), text: lines.filter((line) => line !== '').join('\n\n') };
  },
};
