import type { Language } from '@naast/shared/languages';
import { texts } from '@naast/shared/texts/all';
import { DateTime } from 'luxon';
import type { SeenAccount } from './actions/read-account.js';

/** An account as plain text, to keep. Neither its name nor its first line says where it comes from. */
export function accountFile(
  { account, signIns }: SeenAccount,
  language: Language,
  timeZone: string,
): { name: string; type: 'text/plain'; text: string } {
  const says = texts[language].accountFile;
  const moment = (at: Date) =>
    DateTime.fromJSDate(at, { zone: timeZone }).setLocale(language).toLocaleString(DateTime.DATETIME_MED);
  const lines = [
    says.title,
    '',
    `${says.name}: ${account.name}`,
    `${says.since}: ${moment(account.createdAt)}`,
    ...(account.roles.length > 0
      ? [`${says.roles}: ${account.roles.map((role) => says.role[role]).join(', ')}`]
      : []),
    ...(account.profession ? [`${says.profession}: ${texts[language].professions[account.profession]}`] : []),
    `${says.secrets}: ${account.kind === 'team' ? says.teamSecrets : says.memberSecrets}`,
    '',
    `${says.signIns}:`,
    ...signIns.map(({ startedAt, seenAt }) => `– ${moment(startedAt)} – ${moment(seenAt)}`),
    '',
    says.nothingElse,
  ];
  return { name: says.file, type: 'text/plain', text: `${lines.join('\n')}\n` };
}
