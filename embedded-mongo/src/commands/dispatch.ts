import { type Doc, doc } from '../bson/values.js';
import { CommandError, unsupported } from '../errors/command-error.js';
import type { Server } from './command.js';
import { commands } from './registry.js';

/** Runs one command and always answers: a refusal becomes MongoDB's error document. */
export async function dispatch(server: Server, body: Doc): Promise<Doc> {
  try {
    const [name = ''] = body.keys();
    const command = commands.get(name);
    if (command === undefined) throw unsupported(`the command '${name}'`, 'CommandNotFound');
    return await command(server, body);
  } catch (error) {
    return errorAnswer(error);
  }
}

export function errorAnswer(error: unknown): Doc {
  const known =
    error instanceof CommandError
      ? error
      : new CommandError(
          'InternalError',
          `the embedded store failed: ${error instanceof Error ? error.message : String(error)}`,
        );
  const answer = doc({ ok: 0, errmsg: known.message, code: known.code, codeName: known.codeName });
  for (const [name, value] of known.extra ?? []) answer.set(name, value);
  return answer;
}
