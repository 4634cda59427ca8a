import type { SelfView } from '@naast/shared/contract/people';
import { idPattern } from '@naast/shared/ids';
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Call } from './api/call.js';
import type { Form } from './forms/form.js';
import type { Piece } from './piece.js';

/** For `load`: who asks, a call of routes as this person, and the cache that the page is rendered from. */
export interface LoadContext {
  readonly self: SelfView;
  readonly call: Call;
  readonly queries: QueryClient;
}

/** One page of the client; `P` is what its address carries. Its document title is "Naast", as of every page. */
export interface PageRow<P = Readonly<Record<string, never>>> {
  /** Without the language, in the router's notation. */
  readonly path: `/${string}`;
  Component(params: P): ReactNode;
  /**
   * Rows with the same `screen` and Component are views of one screen: it stays mounted from one to the other, and
   * places focus and scroll itself.
   */
  readonly screen?: string;
  /** Fills the cache before the server renders. Rejects with what `call` rejects with: `notFound` and `notAllowed` set the status. */
  load?(context: LoadContext, params: P): Promise<unknown> | false;
  /** What it is made of besides its part, as things stand after `load`. */
  more?(context: Omit<LoadContext, 'call'>, params: P): readonly Piece[];
  /** The forms on it that work without JavaScript: the server takes no other from this page. */
  readonly forms?: readonly Form<unknown>[];
}

/** A page with parameters in its address; null where they are not such: then there is no page. */
export interface PageRowWith<P> extends PageRow<P> {
  params(given: Readonly<Record<string, string | undefined>>): P | null;
}

/** For `params`: what looks like an id. Whether there is such a thing, the server knows. */
export const idIn = <Id extends string>(given: string | undefined): Id | null =>
  given !== undefined && idPattern.test(given) ? (given as Id) : null;
