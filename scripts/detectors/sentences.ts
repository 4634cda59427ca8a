import { readFile } from 'node:fs/promises';
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
  return read.flat();
}
