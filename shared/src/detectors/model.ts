import { buckets, type Feature } from './features.js';
import type { weightsInText } from './model-weights.js';
import type { HeldLabel } from './rules.js';

/** What the model tells apart. A flood is told by its form alone. */
export const modelLabels = ['ok', 'spam', 'contact', 'insult'] as const;
export type ModelLabel = (typeof modelLabels)[number];
export type WordingLabel = Exclude<HeldLabel, 'flood'>;

export interface Weights {
  /** One row of `buckets` for each label. */
  readonly rows: readonly ArrayLike<number>[];
  readonly bias: readonly number[];
  /** What one step of the rows is worth. */
  readonly scale: number;
}

/** A softmax over the sum of the weights of the features, the features taken as one vector of length 1. */
export function probabilitiesOf(
  features: readonly Feature[],
  { rows, bias, scale }: Weights,
): Record<ModelLabel, number> {
  const length = Math.sqrt(features.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  const scores = rows.map(
    (row, label) =>
      (bias[label] ?? 0) +
      features.reduce((sum, { bucket, weight }) => sum + ((row[bucket] ?? 0) * scale * weight) / length, 0),
  );
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const all = raised.reduce((sum, one) => sum + one, 0);
  const [ok = 0, spam = 0, contact = 0, insult = 0] = raised.map((one) => one / all);
  return { ok, spam, contact, insult };
}

/** The weights of a model file: a byte each. Those of the first label are 0, and the others what they differ from it. */
export function readWeights({ bias, scale, rows }: typeof weightsInText): Weights {
  const bytes = Uint8Array.from(atob(rows), (sign) => sign.charCodeAt(0));
  const all = new Int8Array(bytes.buffer);
  const row = (label: number) =>
    label === 0 ? new Int8Array(buckets) : all.subarray((label - 1) * buckets, label * buckets);
  return { bias, scale, rows: modelLabels.map((_, label) => row(label)) };
}

/** The tokens that say most for a label, against an ordinary text. */
export function tellingTokens(
  features: readonly Feature[],
  label: WordingLabel,
  { rows }: Weights,
  most: number,
): number[] {
  const row = rows[modelLabels.indexOf(label)];
  const said = new Map<number, number>();
  for (const { bucket, token, weight } of features)
    if (token >= 0) said.set(token, (said.get(token) ?? 0) + (row?.[bucket] ?? 0) * weight);
  const sorted = Array.from(said).sort((a, b) => b[1] - a[1]);
  const top = sorted[0]?.[1] ?? 0;
  return sorted
    .filter(([, value]) => value > 0 && value >= top * 0.4)
    .slice(0, most)
    .map(([token]) => token)
    .sort((a, b) => a - b);
}
