import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { Job, JobOutcome } from '../../kernel/domain.js';
import type { Log } from '../../platform/logging/log.js';
import type { Webhook } from '../../platform/webhook/webhook.js';
import { checkCrisisFile } from './actions/check-crisis-file.js';
import { recordOutcome } from './actions/record-outcome.js';
import { crisisFileJob } from './faults.subscribers.js';

export interface FaultDesk {
  /** Applies the outcome of one run of a job. Never throws, and does not wait for the webhook. */
  onOutcome(ctx: Ctx, outcome: JobOutcome): Promise<void>;
  readonly jobs: readonly Job[];
}

/** Turns what jobs find into faults, and calls the operator's webhook (null: there is none). */
export function faultDesk(webhook: Webhook | null, log: Log): FaultDesk {
  /** This node's own memory, for when there is no store: the webhook is not called again before then. */
  let blindCallAt = 0;

  async function callWebhook(): Promise<boolean> {
    try {
      await webhook?.call();
      log.event('faultWebhookCalled');
      return true;
    } catch (error) {
      log.fault('faultWebhookFailed', error);
      return false;
    }
  }

  /** One call for all that is due. An unanswered one is repeated by the job. */
  async function callForDue(ctx: Ctx): Promise<void> {
    if (webhook === null) return;
    const due = await ctx.stores.faults.takeCalls(ctx.now());
    if (due.length > 0 && (await callWebhook())) await ctx.stores.faults.markCalled(due, ctx.now());
  }

  /** For what could not be stored; jobs go on failing while the store is away, and so this is tried again. */
  async function callBlind(now: number): Promise<void> {
    if (webhook === null || now < blindCallAt) return;
    blindCallAt = now + limits.fault.callsAgainAfter;
    if (await callWebhook()) blindCallAt = now + limits.fault.callsAtMostEvery;
  }

  return {
    async onOutcome(ctx, outcome) {
      try {
        const { raised, ended } = await recordOutcome(ctx, outcome);
        for (const { job, kind, about } of raised)
          log.event('faultRaised', { job, kind, ...(about === null ? {} : { about }) });
        if (ended > 0) log.event('faultEnded', { job: outcome.job, ended });
        if (raised.length > 0)
          callForDue(ctx).catch((error: unknown) => log.fault('faultCallNotNoted', error));
      } catch (error) {
        log.fault('faultNotStored', error, { job: outcome.job });
        if (outcome.findings.length > 0) void callBlind(ctx.now().getTime());
      }
    },
    jobs: [
      { name: 'faults.call', everySeconds: 60, run: callForDue },
      { name: crisisFileJob, everySeconds: 3600, run: checkCrisisFile },
    ],
  };
}
