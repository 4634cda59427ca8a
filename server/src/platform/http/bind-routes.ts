import { assetSchema, type Route, type Routes } from '@naast/shared/contract/kit';
import { fieldProblems } from '@naast/shared/contract/refusals';
import type { Express, Request, Response } from 'express';
import { z } from 'zod';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { keptForGood } from './built-files.js';
import type { Visit } from './handlers.js';
import { readBytes } from './read-bytes.js';
import { refuseForeignRead } from './refuse-foreign.js';

/** A handler whose route type is erased. */
export type AnyRouteHandler = (ctx: Ctx, input: never, visit: Visit) => Promise<unknown>;
export type BoundRoutes = Readonly<Record<string, AnyRouteHandler>>;

/**
 * Mounts all routes of a contract: session → actor, parse, act, check the reply, answer. Errors go to Express' error
 * handler.
 */
export function bindRoutes(
  app: Express,
  routes: Routes,
  handlers: BoundRoutes,
  enter: (request: Request) => Promise<{ ctx: Ctx; visit: Visit }>,
): void {
  for (const [name, route] of Object.entries(routes)) {
    const handler = handlers[name];
    if (!handler) throw new Error(`Route ${name} has no handler.`);
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    app[method](route.path, async (request: Request, response: Response) => {
      if (!route.isPublic) refuseForeignRead(request);
      const { ctx, visit } = await enter(request);
      const { params, query, body } = request;
      const bytes = () => readBytes(request, response, route.takesBytes ?? 0);
      const reply = await answerRoute(route, handler, { params, query, body, bytes }, ctx, visit);
      if (route.asset) sendAsset(response, route.asset, assetSchema.parse(reply).bytes);
      else if (route.isFile) sendFile(response, fileSchema.parse(reply));
      else response.json(reply);
    });
  }
}

const fileSchema = z.object({ name: z.string(), type: z.string(), text: z.string() });

/** As an attachment, so that the browser does not show or remember a saved thread as a page. */
function sendFile(response: Response, { name, type, text }: z.infer<typeof fileSchema>): void {
  response.attachment(name).type(`${type}; charset=utf-8`).send(text);
}

/** Every other answer has `no-store`. */
function sendAsset(response: Response, type: string, bytes: Uint8Array): void {
  response.set('Cache-Control', keptForGood).type(type).send(Buffer.from(bytes));
}

/** A handler does not do what its contract declares. The log keeps an error's name only, so the name says it; it has no values. */
class ContractError extends Error {
  constructor(problem: string) {
    super(problem);
    this.name = `ContractError (${problem})`;
  }
}

/** Also called in-process by server-rendered pages (SSR), with the same parsing, policies and views. */
export async function answerRoute(
  route: Route,
  handler: AnyRouteHandler,
  raw: { params?: unknown; query?: unknown; body?: unknown; bytes?: () => Promise<Uint8Array> },
  ctx: Ctx,
  visit: Visit,
): Promise<unknown> {
  if (visit.isLocked && !route.isPublic && !route.openWhileLocked) throw new NaastError('locked');
  const input = {
    ...(route.params && { params: parsed(route.params, raw.params, 'params') }),
    ...(route.query && { query: parsed(route.query, raw.query ?? {}, 'query') }),
    ...(route.body && { body: parsed(route.body, raw.body, 'body') }),
    ...(route.takesBytes !== undefined && { bytes: raw.bytes ?? refuseForm }),
  };
  const reply = await handler(ctx, input as never, visit);
  // Deny by default: without a policy decision nothing is returned.
  if (!ctx.wasJudged(route.ability)) throw new ContractError(`not judged: ${route.ability}`);
  const checked = route.reply.safeParse(reply);
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map(({ code, path }) => `${path.join('.')} ${code}`);
  throw new ContractError(`reply: ${problems.join(', ')}`);
}

/** A form without JavaScript carries none. */
const refuseForm = (): Promise<never> => Promise.reject(new NaastError('badInput'));

function parsed(schema: z.ZodType, raw: unknown, part: 'params' | 'query' | 'body'): unknown {
  // `reportInput` tells a missing field from one of the wrong type; the input is not sent back.
  const result = schema.safeParse(raw, { reportInput: true });
  if (result.success) return result.data;
  // Invalid path parameters answer 404.
  if (part === 'params') throw new NaastError('notFound');
  throw new NaastError('badInput', { fields: fieldProblems(result.error) });
}
