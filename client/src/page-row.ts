import type { SelfView } from '@naast/shared/contract/people';
import { idPattern } from '@naast/shared/ids';
import type { Texts } from '@naast/shared/texts/shape';
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Call } from './api/call.js';
import type { Form } from './forms/form.js';
import type { Piece } from './piece.js';

/** For `load`: the current user, a function that calls routes as this user, and the cache to fill. */
export interface LoadContext {
  readonly self: SelfView;
  readonly call: Call;
  readonly queries: QueryClient;
}

/** What frames a page for a user of the team. */
export interface TeamFrame {
  /** Above the page. Part of the row, so that only pages that have it download it. */
  Nav(): ReactNode;
  /** Fills the cache with what `Nav` shows. */
  load(context: LoadContext): Promise<unknown> | false;
}

/** One page of the client; `P` are the parameters of its path. The document title is always "Naast". */
export interface PageRow<P = Readonly<Record<string, never>>> {
  /** Without the language, in the router's notation. */
  readonly path: `/${string}`;
  /** The text of its meta description. Pages that are private have none. */
  readonly description?: keyof Texts['descriptions'];
  Component(params: P): ReactNode;
  /**
   * Rows with the same `screen` and Component are views of one screen: it stays mounted from one to the other, and
   * places focus and scroll itself.
   */
  readonly screen?: string;
  /** A page of the team: for others it is not framed, and `load` is not called. */
  readonly team?: TeamFrame;
  /** What it shows is of one user, as on each page of the team: no copy of it is kept, see `rememberServed`. */
  readonly isPrivate?: true;
  /** Fills the cache before the server renders. Rejects with what `call` rejects with: `notFound` and `notAllowed` set the status. */
  load?(context: LoadContext, params: P): Promise<unknown> | false;
  /** Pieces that it needs besides its part, depending on what `load` fetched. */
  more?(context: Omit<LoadContext, 'call'>, params: P): readonly Piece[];
  /** Its forms that work without JavaScript; the server accepts no others from this page. */
  readonly forms?: readonly Form<unknown>[];
}

/** A page with parameters in its path. `params` returns null if they are malformed: the page answers 404. */
export interface PageRowWith<P> extends PageRow<P> {
  params(given: Readonly<Record<string, string | undefined>>): P | null;
}

/** For `params`: checks the form of an id, not whether it exists. */
export const idIn = <Id extends string>(given: string | undefined): Id | null =>
  given !== undefined && idPattern.test(given) ? (given as Id) : null;
