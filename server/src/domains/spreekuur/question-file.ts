import type { EntryView, EntryWords, MyQuestion } from '@naast/shared/contract/spreekuur';
import type { Language } from '@naast/shared/languages';
import { texts } from '@naast/shared/texts/all';
import { DateTime } from 'luxon';

/** A thread as one plain text, to keep. Neither its name nor its first line says where it comes from. */
export function questionFile(
  question: MyQuestion,
  language: Language,
  timeZone: string,
): { name: string; type: 'text/plain'; text: string } {
  const says = texts[language].questionFile;
  const dayOf = (moment: string) =>
    DateTime.fromISO(moment, { zone: timeZone }).setLocale(language).toLocaleString(DateTime.DATE_FULL);

  function titleOf({ kind, from }: EntryView): string {
    return says.entries[kind]
      .replace('{{name}}', () => from.name ?? '')
      .replace('{{role}}', () => says.roles[from.role]);
  }
  function wordsOf(words: EntryWords): string[] {
    const parts = Object.entries(says.parts).flatMap(([part, heading]) => {
      const said = words[part as keyof typeof says.parts];
      return said === undefined ? [] : [`${heading}:\n${said}`];
    });
    return [...(words.text === '' ? [] : [words.text]), ...parts];
  }

  const entries = question.entries.map((entry) =>
    [`${titleOf(entry)}, ${dayOf(entry.sentAt)}`, ...wordsOf(entry.words)].join('\n\n'),
  );
  const text = [says.title, ...entries, says.advice].join('\n\n– – –\n\n');
  return { name: says.name, type: 'text/plain', text: `${text}\n` };
}
