import { writeFile } from 'node:fs/promises';
import { modelLabels, probabilitiesOf, type WordingLabel } from '@naast/shared/detectors/model';
import { readSentences, type Sentence } from './detectors/sentences.js';
import { quantised, type Sample, sampleOf, seeded, shuffled, train } from './detectors/train.js';

const help = `npm run train-detectors            trains the model of the detectors from scripts/detectors/*.txt, writes
                                   shared/src/detectors/model-weights.ts, and prints a cross-validation
npm run train-detectors -- --check  only prints the cross-validation; writes nothing

Raise rulesVersion in shared/src/detectors/rules.ts with each new model.
`;

const file = new URL('../shared/src/detectors/model-weights.ts', import.meta.url);
const folds = 5;
const wordings = ['spam', 'contact', 'insult'] as const satisfies readonly WordingLabel[];

interface Guess {
  readonly sentence: Sentence;
  readonly likely: ReturnType<typeof probabilitiesOf>;
}

/** Each sentence as a model reads it that was trained without it. */
function crossValidated(sentences: readonly Sentence[], samples: readonly Sample[]): Guess[] {
  return Array.from({ length: folds }, (_, fold) => {
    const weights = train(samples.filter((_sample, at) => at % folds !== fold));
    return sentences.flatMap((sentence, at) =>
      at % folds === fold
        ? [{ sentence, likely: probabilitiesOf(samples[at]?.features ?? [], weights) }]
        : [],
    );
  }).flat();
}

const likeliest = ({ likely }: Guess): WordingLabel =>
  wordings.reduce((best, label) => (likely[label] > likely[best] ? label : best));

function table(guesses: readonly Guess[]): string {
  const ordinary = guesses.filter(({ sentence }) => sentence.label === 'ok');
  const lines = [0.4, 0.5, 0.6, 0.7, 0.8].map((from) => {
    const isHeld = (guess: Guess) => guess.likely[likeliest(guess)] >= from;
    const found = wordings.map((label) => {
      const all = guesses.filter(({ sentence }) => sentence.label === label);
      const right = all.filter((guess) => isHeld(guess) && likeliest(guess) === label);
      return `${label} ${(right.length / all.length).toFixed(3)}`;
    });
    return `held from ${from}: found ${found.join(', ')}; ordinary ones held ${ordinary.filter(isHeld).length}/${ordinary.length}`;
  });
  return `${lines.join('\n')}\n`;
}

const flags = process.argv.slice(2);
if (flags.includes('--help')) {
  process.stdout.write(help);
} else {
  const sentences = shuffled(await readSentences(), seeded(3));
  const samples = sentences.map(sampleOf);
  const counts = modelLabels.map(
    (label) => `${label} ${sentences.filter((one) => one.label === label).length}`,
  );
  process.stdout.write(
    `Sentences: ${counts.join(', ')}. Each read by a model without it, in ${folds} parts:\n`,
  );
  process.stdout.write(table(crossValidated(sentences, samples)));
  if (!flags.includes('--check')) {
    const { rows, bias, scale } = quantised(train(samples));
    const text = Buffer.from(rows.buffer).toString('base64');
    await writeFile(
      file,
      `/** Written by \`npm run train-detectors\`. On the server only: no file of the client imports it. */
export const weightsInText = {
  bias: [${bias.join(', ')}],
  scale: ${scale},
  rows: '${text}',
};
`,
    );
    process.stdout.write(
      `shared/src/detectors/model-weights.ts is written: ${Math.round(text.length / 1024)} KB.\n`,
    );
  }
}
