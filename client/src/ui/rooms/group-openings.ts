import type { Opening } from '@naast/shared/contract/clock-time';

export interface OpeningGroup {
  readonly from: string;
  readonly to: string;
  readonly weekdays: readonly number[];
}

export const isWholeDay = ({ from, to }: Pick<Opening, 'from' | 'to'>): boolean =>
  from === '00:00' && to === '24:00';

/** Groups days with the same hours, earliest day first. */
export function groupOpenings(weekly: readonly Opening[]): readonly OpeningGroup[] {
  const groups = new Map<string, { from: string; to: string; weekdays: number[] }>();
  for (const { weekday, from, to } of weekly.toSorted((a, b) => a.weekday - b.weekday)) {
    const group = groups.get(`${from} ${to}`) ?? { from, to, weekdays: [] };
    group.weekdays.push(weekday);
    groups.set(`${from} ${to}`, group);
  }
  return [...groups.values()];
}
