import { contactFindings, helplinesIn } from '@naast/shared/detectors/contact';
import { buckets, type Feature, featuresOf } from '@naast/shared/detectors/features';
import { modelLabels, type Weights } from '@naast/shared/detectors/model';
import { tokensOf } from '@naast/shared/detectors/tokens';
import type { Sentence } from './sentences.js';

export interface Sample {
  readonly label: number;
  readonly features: readonly Feature[];
}

const helplines = [
  '112',
  '113',
  '08000113',
  '0880767000',
  '116123',
  '999',
  '111',
  '988',
  '08000432',
  '85258',
];

export function sampleOf({ label, text }: Sentence): Sample {
  const tokens = tokensOf(text);
  const contacts = contactFindings(text, tokens, { helplines });
  const features = featuresOf(text, tokens, { contacts, helplines: helplinesIn(text, { helplines }) });
  return { label: modelLabels.indexOf(label), features };
}

/** The same numbers at each run: a training can be repeated to the byte. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ item }) => item);
}

const epochs = 15;
const firstStep = 0.5;
const decay = 2e-5;

/** Softmax regression by steps of Adagrad, each sentence by itself; decay keeps rare features small. */
export function train(samples: readonly Sample[], seed = 7): Weights {
  const random = seeded(seed);
  const rows = modelLabels.map(() => new Float64Array(buckets));
  const sums = modelLabels.map(() => new Float64Array(buckets).fill(1e-2));
  const bias = modelLabels.map(() => 0);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { label, features } of shuffled(samples, random)) {
      const length = Math.sqrt(features.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
      const scores = rows.map((row, at) =>
        features.reduce(
          (sum, { bucket, weight }) => sum + ((row[bucket] ?? 0) * weight) / length,
          bias[at] ?? 0,
        ),
      );
      const highest = Math.max(...scores);
      const raised = scores.map((score) => Math.exp(score - highest));
      const all = raised.reduce((sum, one) => sum + one, 0);
      for (const [at, one] of raised.entries()) {
        const wrong = one / all - (at === label ? 1 : 0);
        bias[at] = (bias[at] ?? 0) - 0.005 * wrong;
        const row = rows[at] as Float64Array;
        const sum = sums[at] as Float64Array;
        for (const { bucket, weight } of features) {
          const slope = (wrong * weight) / length + decay * (row[bucket] ?? 0);
          const steep = (sum[bucket] ?? 0) + slope * slope;
          sum[bucket] = steep;
          row[bucket] = (row[bucket] ?? 0) - (firstStep * slope) / Math.sqrt(steep);
        }
      }
    }
  return { rows, bias, scale: 1 };
}

/** As the model file has them: a byte a weight, and the first label taken off the others, which changes no likelihood. */
export function quantised({ rows, bias }: Weights): { rows: Int8Array; bias: number[]; scale: number } {
  const [first] = rows;
  const others = rows.slice(1).flatMap((row) => Array.from(row, (weight, at) => weight - (first?.[at] ?? 0)));
  const scale = others.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  return {
    rows: Int8Array.from(others, (weight) => Math.round(weight / scale)),
    bias: bias.map((one) => Number((one - (bias[0] ?? 0)).toFixed(3))),
    scale: Number(scale.toPrecision(6)),
  };
}
