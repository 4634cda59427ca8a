import type { EntryView, EntryWords, MyQuestion, WriterView } from '@naast/shared/contract/spreekuur';
import { fullDate } from '@naast/shared/dates';
import type { Language } from '@naast/shared/languages';
import { namedProfession } from '@naast/shared/roles';
import { written } from '@naast/shared/texts/written';
import type { Thread } from './spreekuur.types.js';

/**
 * A plain-text copy of a thread with all that is stored about it. File name and first line do not mention this site,
 * for privacy.
 */
export function questionFile(
  question: MyQuestion,
  thread: Pick<Thread, 'language' | 'lastVisitOn' | 'confirmedAt' | 'withdrawnAt'>,
  language: Language,
  timeZone: string,
): { name: string; type: 'text/plain'; text: string } {
  const says = written[language].questionFile;
  const dayIn = (zone: string, moment: string | Date) => fullDate(new Date(moment).getTime(), language, zone);
  const dayOf = (moment: string | Date) => dayIn(timeZone, moment);

  function roleOf({ role, profession }: WriterView): string {
    const named = namedProfession(profession);
    return named === null ? says.roles[role] : written[language].professions[named];
  }
  const nameOf = (by: WriterView | null) => (by === null ? '' : `${by.name ?? ''} (${roleOf(by)})`);
  function titleOf({ kind, from }: EntryView): string {
    return says.entries[kind]
      .replace('{{name}}', () => from.name ?? '')
      .replace('{{role}}', () => roleOf(from));
  }
  function wordsOf(words: EntryWords): string[] {
    const parts = Object.entries(says.parts).flatMap(([part, heading]) => {
      const said = words[part as keyof typeof says.parts];
      return said === undefined ? [] : [`${heading}:\n${said}`];
    });
    return [...(words.text === '' ? [] : [words.text]), ...parts];
  }
  function keptWith(): string {
    const { ask } = written[language];
    const voices = question.voices.map(({ kind, state, by, promisedBy }) =>
      [says.voices[kind], says.voiceStates[state], nameOf(by), `${says.promisedBy} ${dayOf(promisedBy)}`]
        .filter((part) => part !== '')
        .join(', '),
    );
    return [
      `${says.kept.title}:`,
      `${says.kept.askedOn}: ${dayOf(question.askedAt)}`,
      `${says.kept.language}: ${says.languages[thread.language]}`,
      `${says.kept.themes}: ${question.themes.map(({ title }) => title[language]).join(', ') || says.kept.none}`,
      `${ask.askedFor.label} ${ask.askedFor[question.askedFor]}`,
      `${ask.voiceWish.label} ${ask.voiceWish[question.voiceWish]}`,
      `${ask.tone.label} ${ask.tone[question.tone]}`,
      `${ask.keepDays.label} ${ask.keepDays[question.keepDays]}`,
      `${says.kept.until}: ${question.keptUntil === null ? says.kept.untilAnswered : dayOf(question.keptUntil)}`,
      // Days are stored as midnight UTC.
      `${says.kept.lastVisit}: ${dayIn('UTC', thread.lastVisitOn)}`,
      ...(question.seenSeq === null ? [] : [`${says.kept.seen}: ${question.seenSeq}`]),
      ...(thread.confirmedAt ? [`${says.kept.confirmed}: ${dayOf(thread.confirmedAt)}`] : []),
      ...(thread.withdrawnAt ? [`${says.kept.withdrawn}: ${dayOf(thread.withdrawnAt)}`] : []),
      ...(question.setAside
        ? [
            `${says.kept.setAside}: ${dayOf(question.setAside.at)}. ${written[language].aside.mine.why[question.setAside.reason]}`,
          ]
        : []),
      `${says.kept.helloBy}: ${dayOf(question.helloBy)}`,
      ...voices.map((voice) => `${says.kept.voice}: ${voice}`),
      '',
      says.kept.notHere,
    ].join('\n');
  }

  const entries = question.entries.map((entry) =>
    [`${titleOf(entry)}, ${dayOf(entry.sentAt)}`, ...wordsOf(entry.words)].join('\n\n'),
  );
  const text = [says.title, ...entries, says.advice, keptWith()].join('\n\n– – –\n\n');
  return { name: says.name, type: 'text/plain', text: `${text}\n` };
}
