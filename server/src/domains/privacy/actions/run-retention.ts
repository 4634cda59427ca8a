import type { Ctx } from '../../../kernel/ctx.js';
import type { RetentionRule, SweptRule } from '../../../kernel/domain.js';

export interface RetentionReport {
  /** Documents removed, by collection. */
  readonly removed: Readonly<Record<string, number>>;
  /** Expired documents that are still there, by collection; only collections that have some. */
  readonly left: Readonly<Record<string, number>>;
  /** Collections whose step failed; the others continued. */
  readonly failed: readonly { collection: string; error: unknown }[];
}

/**
 * Sweeps all collections, owners before what belongs to them, then counts what is left. A failing step does not stop
 * the others.
 */
export async function runRetention(ctx: Ctx, rules: readonly RetentionRule[]): Promise<RetentionReport> {
  const removed: Record<string, number> = {};
  const left: Record<string, number> = {};
  const failed: { collection: string; error: unknown }[] = [];
  const step = async ({ collection }: SweptRule, work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      failed.push({ collection, error });
      return false;
    }
  };

  const swept: SweptRule[] = [];
  for (const rule of inOrder(rules)) {
    const hasWorked = await step(rule, async () => {
      removed[rule.collection] = await rule.sweep(ctx);
    });
    if (hasWorked) swept.push(rule);
  }
  for (const rule of swept) {
    await step(rule, async () => {
      const count = await rule.left(ctx);
      if (count > 0) left[rule.collection] = count;
    });
  }
  return { removed, left, failed };
}

/** Owners first, so that the same run removes what they leave behind. */
function inOrder(rules: readonly RetentionRule[]): SweptRule[] {
  const swept = rules.filter((rule): rule is SweptRule => 'sweep' in rule);
  return [
    ...swept.filter(({ lives }) => lives === 'forATerm'),
    ...swept.filter(({ lives }) => lives === 'withItsOwner'),
  ];
}
