import type { Ctx } from '../../../kernel/ctx.js';
import type { RetentionRule } from '../../../kernel/domain.js';

export interface RetentionReport {
  /** Documents that went, by collection. */
  readonly removed: Readonly<Record<string, number>>;
  /** Collections whose step failed; the others went on. */
  readonly failed: readonly { collection: string; error: unknown }[];
}

/** Removes everything that is past its term. One failing step does not keep the others from their work. */
export async function runRetention(ctx: Ctx, rules: readonly RetentionRule[]): Promise<RetentionReport> {
  const removed: Record<string, number> = {};
  const failed: { collection: string; error: unknown }[] = [];
  for (const { collection, sweep } of rules) {
    if (sweep === null) continue;
    try {
      removed[collection] = await sweep(ctx);
    } catch (error) {
      failed.push({ collection, error });
    }
  }
  return { removed, failed };
}
