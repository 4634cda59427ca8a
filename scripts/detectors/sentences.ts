import { readdir, readFile } from 'node:fs/promises';
import { type ModelLabel, modelLabels } from '@naast/shared/detectors/model';

export interface Sentence {
  readonly label: ModelLabel;
  readonly text: string;
}

/** The sentences of the training: one a line, in a file for each label and language. Written for this; nobody's own words. */
export async function readSentences(): Promise<Sentence[]> {
  const files = modelLabels.flatMap((label) =>
    ['nl', 'en'].map((language) => ({ label, name: `${label}-${language}.txt` })),
  );
  const read = await Promise.all(
    files.map(async ({ label, name }) => {
      const content = await readFile(new URL(name, import.meta.url), 'utf8');
      return content
        .split('\n')
        .flatMap((line) => (line.trim() === '' ? [] : [{ label, text: line.trim() }]));
    }),
  );
  return [...read.flat(), ...(await ownSentences())];
}

/** What the screens say: ordinary sentences about messages, people, links and times, which resemble what a rule looks for. */
async function ownSentences(): Promise<Sentence[]> {
  const found: Sentence[] = [];
  for (const language of ['nl', 'en']) {
    const folder = new URL(`../../shared/src/texts/${language}/`, import.meta.url);
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort()) {
      const content = await readFile(new URL(name, folder), 'utf8');
      for (const [, single, double] of content.matchAll(
        /(?<=[:\s])(?:'((?:[^'\\\n]|\\.)+)'|"([^"\n]+)")(?=,)/g,
      )) {
        const text = (single ?? double ?? '').replaceAll("\\'", "'").replaceAll(/\{\{\w+\}\}/g, 'Noor');
        if (text.split(' ').length >= 4) found.push({ label: 'ok', text });
      }
    }
  }
  return found.filter((_, at) => at % 5 === 0);
}
