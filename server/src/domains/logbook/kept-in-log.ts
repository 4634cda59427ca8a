import type { Language } from '@naast/shared/languages';
import type { LogAct } from '@naast/shared/logbook';
import { texts } from '@naast/shared/texts/all';
import { fillIn } from '@naast/shared/texts/fill-in';
import type { KeptAbout } from '../domain.js';

/** What the log says of an account. */
export const keptInLog: KeptAbout = async (ctx, { id }, { language, moment, nameOf }) => {
  const rows = await ctx.stores.logbook.about(id);
  const lines = rows.map(async ({ at, who, act, about }) => {
    const what = fillIn(textOfAct(language, act), { about: await nameOf(about) });
    return `– ${moment(at)}: ${await nameOf(who)} ${what}`;
  });
  return [{ title: texts[language].accountFile.log, lines: await Promise.all(lines) }];
};

/** The text of `team.invited` stands under `team`, `invited`. */
function textOfAct(language: Language, act: LogAct): string {
  const [domain = '', what = ''] = act.split('.');
  const acts: Readonly<Record<string, Readonly<Record<string, string>>>> = texts[language].log.act;
  return acts[domain]?.[what] ?? act;
}
