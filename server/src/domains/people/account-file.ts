import type { Language } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import type { LogAct } from '@naast/shared/logbook';
import { texts } from '@naast/shared/texts/all';
import { DateTime } from 'luxon';
import type { KeptAbout } from './kept-about.js';

/** All that is kept about an account as plain text, to keep. Neither its name nor its first line says where it comes from. */
export function accountFile(
  kept: KeptAbout,
  language: Language,
  { timeZone, logKeptYears }: { readonly timeZone: string; readonly logKeptYears: number },
): { name: string; type: 'text/plain'; text: string } {
  const { account } = kept;
  const { accountFile: says, colleagues, log, professions } = texts[language];
  const shown = (at: Date, format: Intl.DateTimeFormatOptions, zone: string) =>
    DateTime.fromJSDate(at, { zone }).setLocale(language).toLocaleString(format);
  const moment = (at: Date) => shown(at, DateTime.DATETIME_MED, timeZone);
  // A day is kept as its first moment in UTC.
  const day = (at: Date) => shown(at, DateTime.DATE_FULL, 'utc');
  const nameOf = (accountId: string | null) =>
    accountId === null ? log.terminal : (kept.names.get(accountId) ?? log.gone);

  const proposals = kept.proposals.map(({ kind, aboutId, byId, until }) => {
    const text = colleagues.proposals[kind];
    return `– ${filled(text, { by: nameOf(byId), name: nameOf(aboutId) })} (${says.until} ${moment(until)})`;
  });
  const logRows = kept.logRows.map(({ at, who, act, about }) => {
    const what = filled(textOfAct(language, act), { about: nameOf(about) });
    return `– ${moment(at)}: ${nameOf(who)} ${what}`;
  });
  const logStays = filled(says.logStays[logKeptYears === 1 ? 'one' : 'other'], {
    years: String(logKeptYears),
  });
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', `${title}:`, ...lines] : [];

  const lines = [
    says.title,
    '',
    `${says.name}: ${account.name}`,
    `${says.since}: ${account.kind === 'member' ? day(account.createdAt) : moment(account.createdAt)}`,
    ...(kept.lastHereOn ? [`${says.lastHere}: ${day(kept.lastHereOn)}`] : []),
    ...(account.roles.length > 0
      ? [`${says.roles}: ${account.roles.map((role) => colleagues.role[role]).join(', ')}`]
      : []),
    ...(account.profession ? [`${says.profession}: ${professions[account.profession]}`] : []),
    `${says.secrets}: ${account.kind === 'team' ? says.teamSecrets : says.memberSecrets}`,
    ...(account.secondFactor
      ? [
          `${says.lastCode}: ${moment(new Date(account.secondFactor.lastStep * limits.secondFactor.secondsPerCode * 1000))}`,
        ]
      : []),
    ...(kept.wayBackUntil ? [`${says.wayBack}: ${moment(kept.wayBackUntil)}`] : []),
    ...(account.kind === 'team'
      ? [`${says.questions}: ${kept.questions}`, `${says.notes}: ${kept.notes}`]
      : []),
    ...section(
      says.signIns,
      kept.signIns.map(({ begunAfter }) => `– ${moment(begunAfter)}`),
    ),
    ...section(says.proposals, proposals),
    ...section(says.log, logRows),
    '',
    account.kind === 'team' ? `${says.nothingElseOfTeam} ${logStays}` : says.nothingElse,
  ];
  return { name: says.file, type: 'text/plain', text: `${lines.join('\n')}\n` };
}

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

/** The text of `team.invited` stands under `team`, `invited`. */
function textOfAct(language: Language, act: LogAct): string {
  const [domain = '', what = ''] = act.split('.');
  const acts: Readonly<Record<string, Readonly<Record<string, string>>>> = texts[language].log.act;
  return acts[domain]?.[what] ?? act;
}
