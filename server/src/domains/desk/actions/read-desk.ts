import { alarmRows } from '@naast/shared/contract/alarms';
import type { DeskRow } from '@naast/shared/contract/desk';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { All } from '../../domain.js';

/**
 * The rows of all domains: alarms first, in their own order; then rows that press, then the newest. Rows without a
 * moment come last.
 */
export async function readDesk(ctx: Ctx, desk: All['desk']): Promise<DeskRow[]> {
  authorize(ctx, 'desk.read', null);
  return [...(await desk(ctx))].sort(
    (a, b) => rankOf(a) - rankOf(b) || (rankOf(a) === 0 ? 0 : (b.since ?? '').localeCompare(a.since ?? '')),
  );
}

const rankOf = ({ kind, isPressing }: DeskRow): number =>
  alarmRows.some((one) => one === kind) ? 0 : isPressing ? 1 : 2;
