import type { LoggedRead, LoggedReads, PolicyTable } from '../kernel/abilities.js';
import type { Actor } from '../kernel/actor.js';
import type { Ctx, Stores } from '../kernel/ctx.js';
import type { DomainEvent } from '../kernel/events.js';
import type { OnCall } from '../kernel/on-call.js';
import { createJudge } from './policy/gate.js';

export interface ContextOptions {
  readonly policies: PolicyTable;
  readonly reads: LoggedReads;
  enterReadInLog(ctx: Ctx, read: LoggedRead): Promise<void>;
  readonly stores: Stores;
  readonly onCall: OnCall;
  now(): Date;
  newId(): string;
  randomBelow(bound: number): number;
  newRequestId(): string;
}

/** Makes the ctx of each request, command and job. The hub is introduced afterwards: it needs the stores, too. */
export function createContexts(options: ContextOptions) {
  const { policies, reads, stores, onCall, now, newId, randomBelow, newRequestId } = options;
  const judge = createJudge(policies);
  let publish: (ctx: Ctx, event: DomainEvent) => void = () => {};
  return {
    tellThrough(hub: (ctx: Ctx, event: DomainEvent) => void): void {
      publish = hub;
    },
    newCtx(actor: Actor, { rateLimits, passphrases }: Pick<Ctx, 'rateLimits' | 'passphrases'>): Ctx {
      const judged = new Set<string>();
      const ctx: Ctx = {
        actor,
        requestId: newRequestId(),
        stores,
        now,
        newId,
        randomBelow,
        rateLimits,
        passphrases,
        onCall,
        judge(ability, on) {
          judged.add(ability);
          return judge(actor, ability, on, now());
        },
        wasJudged: (ability) => judged.has(ability),
        async enterRead(ability, granted) {
          for (const read of reads[ability](granted as never)) await options.enterReadInLog(ctx, read);
        },
        publish: (event) => publish(ctx, event),
      };
      return ctx;
    },
  };
}
