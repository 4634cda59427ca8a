import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { Job, JobOutcome } from '../../kernel/domain.js';
import type { AlarmLine } from '../../platform/alarm-line/alarm-line.js';
import type { Log } from '../../platform/logging/log.js';
import { checkCrisisFile } from './actions/check-crisis-file.js';
import { noteOutcome } from './actions/note-outcome.js';

export interface AlarmDesk {
  /** Hears what came of each turn of a job. Never throws, and waits for no call. */
  hear(ctx: Ctx, outcome: JobOutcome): Promise<void>;
  readonly jobs: readonly Job[];
}

/** Turns what jobs find into alarms, and calls the operator's line (null: there is none). */
export function alarmDesk(line: AlarmLine | null, log: Log): AlarmDesk {
  /** This node's own memory, for when there is no store: not before then is the line called again. */
  let blindCallAt = 0;

  async function ring(): Promise<boolean> {
    try {
      await line?.ring();
      log.event('alarmLineRang');
      return true;
    } catch (error) {
      log.fault('alarmLineFailed', error);
      return false;
    }
  }

  /** One call for all that is due. One that nobody answers is made again by the job. */
  async function callForDue(ctx: Ctx): Promise<void> {
    if (line === null) return;
    const due = await ctx.stores.alarms.takeCalls(ctx.now());
    if (due.length > 0 && (await ring())) await ctx.stores.alarms.noteCalled(due, ctx.now());
  }

  /** For what could not be stored; jobs go on failing while the store is away, and so this is tried again. */
  async function callBlind(now: number): Promise<void> {
    if (line === null || now < blindCallAt) return;
    blindCallAt = now + limits.alarm.callsAgainAfter;
    if (await ring()) blindCallAt = now + limits.alarm.callsAtMostEvery;
  }

  return {
    async hear(ctx, outcome) {
      try {
        const { raised, ended } = await noteOutcome(ctx, outcome);
        for (const { job, kind, about } of raised)
          log.event('alarmRaised', { job, kind, ...(about === null ? {} : { about }) });
        if (ended > 0) log.event('alarmEnded', { job: outcome.job, ended });
        if (raised.length > 0)
          callForDue(ctx).catch((error: unknown) => log.fault('alarmCallNotNoted', error));
      } catch (error) {
        log.fault('alarmNotStored', error, { job: outcome.job });
        if (outcome.findings.length > 0) void callBlind(ctx.now().getTime());
      }
    },
    jobs: [
      { name: 'alarms.call', everySeconds: 60, run: callForDue },
      { name: 'alarms.crisisFile', everySeconds: 24 * 3600, run: checkCrisisFile },
    ],
  };
}
