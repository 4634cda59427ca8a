import type { Ctx } from '../../../kernel/ctx.js';
import type { RetentionRule, SweptRule } from '../../../kernel/domain.js';

export interface RetentionReport {
  /** Documents that went, by collection. */
  readonly removed: Readonly<Record<string, number>>;
  /** Documents that should have gone and are still there, by collection; without those that have none. */
  readonly left: Readonly<Record<string, number>>;
  /** Collections whose step failed; the others went on. */
  readonly failed: readonly { collection: string; error: unknown }[];
}

/**
 * Removes everything that is past its term, then what it belonged to, and counts what is left after all of it.
 * One failing step does not keep the others from their work.
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

/** Owners first: what they leave behind goes in the same run. */
function inOrder(rules: readonly RetentionRule[]): SweptRule[] {
  const swept = rules.filter((rule): rule is SweptRule => 'sweep' in rule);
  return [
    ...swept.filter(({ lives }) => lives === 'forATerm'),
    ...swept.filter(({ lives }) => lives === 'withItsOwner'),
  ];
}
