import type { MyAlarm } from '@naast/shared/contract/alarms';
import type { Texts } from '@naast/shared/texts/shape';

interface Said {
  readonly key: `notSafe.${Exclude<keyof Texts['notSafe'], 'failed'>}`;
  /** Nobody reads along: the lines belong to it. */
  readonly hasLines: boolean;
}

/** The one sentence that is true of an alarm that the user raised: who reads along, who saw it, or that nobody did. */
export function whatIsSaid({ state, by, isByHere, isByAlong, isOutside }: MyAlarm): Said {
  const named = <Key extends string, Other extends string>(key: Key, other: Other) => (by ? key : other);
  if (state === 'closed') return { key: named('notSafe.closed', 'notSafe.closedByTeam'), hasLines: false };
  if (state !== 'seen') return { key: 'notSafe.unseen', hasLines: true };
  if (!isByHere) return { key: named('notSafe.away', 'notSafe.awayTeam'), hasLines: true };
  if (isByAlong) return { key: named('notSafe.seen', 'notSafe.seenByTeam'), hasLines: false };
  if (isOutside) return { key: named('notSafe.seenOutside', 'notSafe.seenOutsideByTeam'), hasLines: true };
  return { key: named('notSafe.seenOnly', 'notSafe.seenOnlyByTeam'), hasLines: true };
}
