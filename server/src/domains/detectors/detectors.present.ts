import type { DetectorMonth } from '@naast/shared/contract/detectors';
import type { Finding, Judgement } from '@naast/shared/detectors/judge';
import { type DetectorCount, monthIn } from './detectors.types.js';

/** A month after another, as they come. */
export function presentCounts(counts: readonly DetectorCount[]): DetectorMonth[] {
  const names = Array.from(new Set(counts.map(({ month }) => month)));
  return names.map((name) => ({
    ...monthIn(name),
    rules: counts
      .filter(({ month }) => month === name)
      .map(({ rule, counts: { held, right, wrong, silent } }) => ({ rule, held, right, wrong, silent })),
  }));
}

const presentFinding = ({ rule, start, end }: Finding) => ({ rule, start, end });

export const presentJudgement = (
  text: string,
  { label, heldBy, findings, silentFindings, speaksOfDanger, danger }: Judgement,
) => ({
  text,
  label,
  heldBy: [...heldBy],
  findings: findings.map(presentFinding),
  silentFindings: silentFindings.map(presentFinding),
  speaksOfDanger,
  danger: danger.map(({ start, end }) => ({ start, end })),
});
