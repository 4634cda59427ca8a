import type { Given, Reply, Route } from '@naast/shared/contract/kit';
import { ApiError, errorViewOf } from './api-error.js';

/** Asks one route, in the browser by fetch and on the server in-process. Rejects with a code or, without an answer, any error. */
export type Call = <R extends Route>(route: R, given: Given<R>) => Promise<Reply<R>>;

interface Parts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
}

const patience = 15_000;

export const call: Call = async (route, given) => {
  const parts = given as Parts;
  const response = await fetch(addressOf(route, parts), {
    method: route.method,
    headers: parts.body === undefined ? {} : { 'content-type': 'application/json' },
    body: parts.body === undefined ? null : JSON.stringify(parts.body),
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(errorViewOf(body, response.status));
  return body as Reply<typeof route>;
};

function addressOf(route: Route, { params = {}, query = {} }: Parts): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)]),
  ).toString();
  return search ? `${path}?${search}` : path;
}
