import type { Ack, Command } from '@naast/shared/contract/kit';
import { fieldProblems } from '@naast/shared/contract/refusals';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import type { Log } from '../logging/log.js';
import { isStoreAway } from '../storage/store-errors.js';
import type { SocketConnection } from './handlers.js';

export type AnyHandler = (ctx: Ctx, payload: never, connection: SocketConnection) => Promise<unknown>;

export interface CommandContext {
  readonly name: string;
  readonly connection: SocketConnection;
  readonly log: Log;
  newCtx(): Promise<Ctx>;
}

/** The ack, when the client sent one where it belongs. */
export const ackOf = (args: readonly unknown[]) =>
  args.find((arg) => typeof arg === 'function') as ((answer: Ack<unknown>) => void) | undefined;

/**
 * Runs one command: parses the payload, runs the action, checks the reply. Never throws, whatever the packet holds.
 * A client can send no payload at all, or something else than a function in the place of the ack.
 */
export async function runCommand(
  command: Command,
  handler: AnyHandler,
  args: readonly unknown[],
  { newCtx, connection, log, name }: CommandContext,
): Promise<Ack<unknown>> {
  try {
    const payload = command.payload.safeParse(typeof args[0] === 'function' ? undefined : args[0], {
      reportInput: true, // tells a missing field from one of the wrong kind; it stays here
    });
    if (!payload.success) throw new NaastError('badInput', { fields: fieldProblems(payload.error) });
    const ctx = await newCtx();
    const reply = await handler(ctx, payload.data as never, connection);
    if (!command.abilities.some(ctx.wasJudged))
      throw new Error(`none of ${command.abilities.join(', ')} was judged`);
    return { ok: true, reply: command.reply.parse(reply) };
  } catch (error) {
    if (error instanceof NaastError) return { ok: false, error: error.view };
    if (isStoreAway(error)) return { ok: false, error: { code: 'storeUnavailable' } };
    log.fault('commandFailed', error, { command: name });
    return { ok: false, error: { code: 'internal' } };
  }
}
