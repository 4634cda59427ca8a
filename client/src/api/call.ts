import type { Given, Reply, Route } from '@naast/shared/contract/kit';
import { isOnline } from '../browser/online.js';
import { withPatience } from '../browser/patience.js';
import { ApiError, errorViewOf, NoAnswer } from './api-error.js';

/** Asks one route, in the browser by fetch and on the server in-process. Rejects with a code; in the browser with `NoAnswer` when none came. */
export type Call = <R extends Route>(route: R, given: Given<R>) => Promise<Reply<R>>;

interface Parts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly bytes?: Blob;
}

const patience = 15_000;
/** A file on a slow line. */
const patienceForBytes = 120_000;

export const call: Call = async (route, given) => {
  const parts = given as Parts;
  const address = addressOf(route, parts);
  const request = {
    method: route.method,
    ...sentOf(parts),
    credentials: 'same-origin',
    cache: 'no-store',
  } as const;
  const { status, ok, text } = await withPatience(
    parts.bytes ? patienceForBytes : patience,
    async (signal) => {
      const response = await fetch(address, { ...request, signal });
      return { status: response.status, ok: response.ok, text: await response.text() };
    },
  ).catch(() => {
    throw new NoAnswer(isOnline() ? 'noAnswer' : 'offline');
  });
  const body = readJson(text);
  if (!ok) throw new ApiError(errorViewOf(body, status));
  // A network that asks to sign in first answers everything with a page of its own.
  if (body === undefined) throw new NoAnswer('noAnswer');
  return body as Reply<typeof route>;
};

function sentOf({ body, bytes }: Parts): { headers: Record<string, string>; body: Blob | string | null } {
  if (bytes) return { headers: { 'content-type': 'application/octet-stream' }, body: bytes };
  if (body === undefined) return { headers: {}, body: null };
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** null for an empty answer, undefined for what is not JSON. */
function readJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function addressOf(route: Route, { params = {}, query = {} }: Parts): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)]),
  ).toString();
  return search ? `${path}?${search}` : path;
}
