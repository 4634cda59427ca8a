import type { Language } from '@naast/shared/languages';
import type { LogAct } from '@naast/shared/logbook';
import { fillIn } from '@naast/shared/texts/fill-in';
import { written } from '@naast/shared/texts/written';
import type { CollectPersonalData } from '../domain.js';

/** The logbook's entries about an account, for the copy of its data. */
export const personalDataInLog: CollectPersonalData = async (ctx, { id }, { language, moment, nameOf }) => {
  const rows = await ctx.stores.logbook.about(id);
  const lines = rows.map(async ({ at, who, act, about }) => {
    const what = fillIn(textOfAct(language, act), { about: await nameOf(about) });
    return `– ${moment(at)}: ${await nameOf(who)} ${what}`;
  });
  return [{ title: written[language].accountFile.log, lines: await Promise.all(lines) }];
};

/** The text of act `team.invited` has the key `team.invited` of `log.act`. */
function textOfAct(language: Language, act: LogAct): string {
  const [domain = '', what = ''] = act.split('.');
  const acts: Readonly<Record<string, Readonly<Record<string, string>>>> = written[language].log.act;
  return acts[domain]?.[what] ?? act;
}
