import { fullDate } from '@naast/shared/dates';
import type { Language } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import { fillIn } from '@naast/shared/texts/fill-in';
import { written } from '@naast/shared/texts/written';
import type { PersonalDataPart } from '../domain.js';
import type { SeenAccount } from './actions/reads.js';

export interface Kept extends SeenAccount {
  /** Day of a member's last sign-in; null for the team. */
  readonly lastHereOn: Date | null;
  /** What other domains keep about the account. */
  readonly elsewhere: readonly PersonalDataPart[];
  readonly logKeptYears: number;
}

/** A plain-text copy of all data about an account. File name and first line do not mention this site, for privacy. */
export function accountFile(
  { account, signIns, lastHereOn, elsewhere, logKeptYears }: Kept,
  language: Language,
  moment: (at: Date) => string,
): { name: string; type: 'text/plain'; text: string } {
  const { accountFile: says, colleagues, professions } = written[language];
  // Days are stored as midnight UTC.
  const day = (at: Date) => fullDate(at.getTime(), language, 'UTC');
  const lastCodeAt = (step: number) => new Date(step * limits.secondFactor.secondsPerCode * 1000);
  const logStays = fillIn(says.logStays[logKeptYears === 1 ? 'one' : 'other'], {
    years: String(logKeptYears),
  });
  const { secret } = says;
  const secrets = [
    ...(account.passphraseHash === null ? [] : [secret.passphrase]),
    ...(account.secondFactor === null ? [] : [secret.codeApp]),
    ...(account.recovery.length === 0 ? [] : [account.kind === 'team' ? secret.codes : secret.words]),
  ];
  const begun = signIns.map(({ begunAfter }) => `– ${moment(begunAfter)}`);
  const sections = [{ title: says.signIns, lines: begun }, ...elsewhere];

  const lines = [
    says.title,
    '',
    `${says.name}: ${account.name}`,
    `${says.since}: ${account.kind === 'member' ? day(account.createdAt) : moment(account.createdAt)}`,
    ...(lastHereOn ? [`${says.lastHere}: ${day(lastHereOn)}`] : []),
    ...(account.roles.length > 0
      ? [`${says.roles}: ${account.roles.map((role) => colleagues.role[role]).join(', ')}`]
      : []),
    ...(account.profession ? [`${says.profession}: ${professions[account.profession]}`] : []),
    ...(account.acceptedRules === null ? [] : [`${says.houseRules}: ${account.acceptedRules}`]),
    ...(secrets.length > 0 ? [`${says.secrets}: ${secrets.join(', ')}`] : []),
    ...(account.secondFactor
      ? [`${says.lastCode}: ${moment(lastCodeAt(account.secondFactor.lastStep))}`]
      : []),
    ...sections.flatMap(({ title, lines: ofPart }) => (title === null ? ofPart : [])),
    ...sections.flatMap(({ title, lines: ofPart }) =>
      title === null || ofPart.length === 0 ? [] : ['', `${title}:`, ...ofPart],
    ),
    '',
    account.kind === 'team' ? `${says.nothingElseOfTeam} ${logStays}` : says.nothingElse,
  ];
  return { name: says.file, type: 'text/plain', text: `${lines.join('\n')}\n` };
}
