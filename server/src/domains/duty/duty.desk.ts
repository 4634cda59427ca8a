import type { DeskRow } from '@naast/shared/contract/desk';
import { type Desk, deskRow } from '../desk-row.js';
import { loadDuty } from './actions/read-duty.js';

/** A row if the actor has the duty or is offered it, if no account has it, or if its lead has no page open. */
export const dutyDesk: Desk = async (ctx) => {
  if (ctx.judge('duty.read', null) !== 'allow') return [];
  const { lead, offered, isWatched, may } = await loadDuty(ctx);
  const row = (kind: DeskRow['kind'], more: Partial<DeskRow>) =>
    deskRow({ id: kind, kind, part: 'anybody', to: '/team/duty', ...more });
  const until = lead && ({ what: 'closes', at: lead.until.toISOString() } as const);
  return [
    ...(offered?.isMe ? [row('dutyOffered', { part: 'left', ...pressing })] : []),
    ...(lead?.isMe ? [row('dutyMine', { part: 'mine', next: until })] : []),
    // During watched hours a lead has to be present.
    ...(isWatched && lead === null ? [row('dutyNobody', { ...pressing, may: { do: may.take } })] : []),
    ...(isWatched && lead !== null && !lead.isMe && !lead.isHere
      ? [row('dutyAway', { ...pressing, may: { do: may.take } })]
      : []),
  ];
};

const pressing = { count: 1, isPressing: true } as const;
