import type { DeskRow } from '@naast/shared/contract/desk';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Desk } from '../../desk-row.js';

/** The rows of all domains: what presses first, then the newest. Those of which it is not known since when come last. */
export async function readDesk(ctx: Ctx, desk: Desk): Promise<DeskRow[]> {
  authorize(ctx, 'desk.read', null);
  return [...(await desk(ctx))].sort(
    (a, b) => Number(b.isPressing) - Number(a.isPressing) || (b.since ?? '').localeCompare(a.since ?? ''),
  );
}
