import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';

/** Any actor may keep drafts. The session provides the key that seals them. */
export function openDraft(ctx: Ctx): void {
  authorize(ctx, 'draft.keep', null);
}
