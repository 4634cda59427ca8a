import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { offerDuty } from './actions/offer-duty.js';
import { loadDuty } from './actions/read-duty.js';
import { dutyNow } from './the-duty.js';

interface ToOffer {
  readonly offeredTo: string | null;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}

/** To whom the actor's duty can be offered, and is already; null: they do not have it. */
export async function dutyToOffer(ctx: Ctx): Promise<ToOffer | null> {
  const { lead, offered, colleagues } = await loadDuty(ctx);
  return lead?.isMe
    ? { offeredTo: offered?.name ?? null, colleagues: colleagues.map(({ id, name }) => ({ id, name })) }
    : null;
}

/** Offers the actor's duty as it is now. Retries if it changed meanwhile; once more to the same colleague changes nothing. */
export async function offerDutyTo(ctx: Ctx, to: string): Promise<void> {
  for (;;) {
    const { rev, offeredTo } = await dutyNow(ctx);
    if (offeredTo === to) return;
    try {
      await offerDuty(ctx, { rev, to });
      return;
    } catch (error) {
      // Each time by the duty as it is then: who has it no longer is refused.
      if (!(error instanceof NaastError) || error.code !== 'changedMeanwhile') throw error;
    }
  }
}
