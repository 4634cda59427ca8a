import { z } from 'zod';
import type { ErrorCode } from '../errors.js';
import { idPattern } from '../ids.js';
import { type ErrorView, errorViewSchema } from './refusals.js';

/**
 * One REST endpoint. The server's parsing, the client's call, the OpenAPI document and the refusal tests are derived
 * from it.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Express notation, e.g. `/api/rooms/:roomId`. */
  readonly path: `/${string}`;
  readonly summary: string;
  /** As `thing.verb`; `domains.ts` does not compile until it has a policy. */
  readonly ability: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** The body is not JSON: so many bytes at most, which are read when the handler asks for them. */
  readonly takesBytes?: number;
  /** Also answers for a locked team session: who it is, and how to end it. Public routes do so anyway. */
  readonly openWhileLocked?: true;
  /** The reply (`name`, `type`, `text`) is sent as a file to save, not as JSON. */
  readonly isFile?: true;
  /** A GET whose reply, `bytes`, is sent as it is with this type, and kept by browsers for good: its address follows from its content. */
  readonly asset?: 'text/css' | 'image/png';
  /** A GET whose reply is the same for every caller, so that pages of other sites may call it. */
  readonly isPublic?: true;
  readonly reply: z.ZodType;
  /** Codes that this route can answer with, beside those of all routes. */
  readonly errors: readonly ErrorCode[];
}
export type Routes = Readonly<Record<string, Route>>;

/** The payload of a packet; for places, a union by `kind`. */
export type PacketSchema = z.ZodObject | z.ZodDiscriminatedUnion;

/** A request over the socket, always acknowledged. */
export interface Command {
  readonly summary: string;
  /** One of these is judged, depending on the kind of place or the role of the caller. */
  readonly abilities: readonly string[];
  /** Only a person can cause it: it counts as activity of the team, while an open page does not. */
  readonly byHand: boolean;
  readonly payload: PacketSchema;
  readonly reply: z.ZodType;
  readonly errors: readonly ErrorCode[];
}
export type Commands = Readonly<Record<string, Command>>;

/** An event that the server pushes over the socket. */
export interface PushedEvent {
  readonly summary: string;
  /** Who receives it; the audience tests check it. */
  readonly audience: string;
  readonly payload: PacketSchema;
}
export type PushedEvents = Readonly<Record<string, PushedEvent>>;

export const defineRoutes = <const R extends Routes>(routes: R): R => routes;
export const defineCommands = <const C extends Commands>(commands: C): C => commands;
export const defineEvents = <const E extends PushedEvents>(events: E): E => events;

type Part<R, K extends 'params' | 'query' | 'body', Side extends 'input' | 'output'> = R extends {
  readonly [P in K]: infer S extends z.ZodType;
}
  ? { readonly [P in K]: Side extends 'input' ? z.input<S> : z.output<S> }
  : unknown;

type BytesOf<R, T> = R extends { readonly takesBytes: number } ? { readonly bytes: T } : unknown;

/** The input of a handler: parsed parameters, query and body. Bytes are read when they are asked for, so after what may refuse them. */
export type Parsed<R> = Part<R, 'params', 'output'> &
  Part<R, 'query', 'output'> &
  Part<R, 'body', 'output'> &
  BytesOf<R, () => Promise<Uint8Array>>;
/** The input of a caller. */
export type Given<R> = Part<R, 'params', 'input'> &
  Part<R, 'query', 'input'> &
  Part<R, 'body', 'input'> &
  BytesOf<R, Blob | Uint8Array>;
export type Reply<R> = R extends { readonly reply: infer S extends z.ZodType } ? z.output<S> : never;
export type Payload<C> = C extends { readonly payload: infer S extends z.ZodType } ? z.output<S> : never;
export type GivenPayload<C> = C extends { readonly payload: infer S extends z.ZodType } ? z.input<S> : never;

export type Ack<T> =
  | { readonly ok: true; readonly reply: T }
  | { readonly ok: false; readonly error: ErrorView };

export function ackSchema(reply: z.ZodType) {
  return z.union([
    z.strictObject({ ok: z.literal(true), reply }),
    z.strictObject({ ok: z.literal(false), error: errorViewSchema }),
  ]);
}

/** Socket.IO's type parameters, derived from a contract. */
export type ClientToServer<C extends Commands> = {
  [K in keyof C]: (payload: GivenPayload<C[K]>, ack: (answer: Ack<Reply<C[K]>>) => void) => void;
};
export type ServerToClient<E extends PushedEvents> = { [K in keyof E]: (payload: Payload<E[K]>) => void };

export const idOf = <const B extends string>(kind: B) => z.string().regex(idPattern).brand(kind);

/** The reply of a route with an `asset`. */
export const assetSchema = z.strictObject({
  bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array),
});

/** ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** A text of the organisation, in all languages of the screen. */
export const bilingualSchema = z.strictObject({ nl: z.string(), en: z.string() });
