import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';

/** Anybody who types may keep what was typed until it is sent; the key is the visit's own affair. */
export function openDraft(ctx: Ctx): void {
  authorize(ctx, 'draft.keep', null);
}
