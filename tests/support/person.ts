import { randomUUID } from 'node:crypto';
import type { Agent } from 'node:http';
import type { AllCommands, AllEvents } from '@naast/shared/contract/all';
import type {
  Ack,
  ClientToServer,
  Given,
  GivenPayload,
  Payload,
  Reply,
  Route,
  ServerToClient,
} from '@naast/shared/contract/kit';
import { type MessageView } from '@naast/shared/contract/messages';
import { peopleRoutes } from '@naast/shared/contract/people';
import type { ErrorView } from '@naast/shared/contract/refusals';
import { silentRoutes } from '@naast/shared/contract/room-silent';
import {
  type Entry,
  type RoomId,
  type RoomSessionId,
  roomRoutes,
  type SessionState,
  type SessionView,
} from '@naast/shared/contract/rooms';
import type { ErrorCode } from '@naast/shared/errors';
import { io, type Socket } from 'socket.io-client';
import supertest from 'supertest';
import { inRoom } from './wire.js';

export interface Answer<T> {
  readonly status: number;
  readonly reply: T | null;
  readonly error: ErrorView | null;
  readonly headers: Headers;
}

export type HeardEvent = {
  [K in keyof AllEvents]: { type: K; payload: Payload<AllEvents[K]> };
}[keyof AllEvents];

function headersOf(header: Record<string, string | string[]>): Headers {
  const pairs = Object.entries(header).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return new Headers(pairs as [string, string][]);
}

const contentTypeOf = (body: unknown) =>
  body instanceof Uint8Array ? 'application/octet-stream' : 'application/json';
const bodyOf = (body: unknown): string | Buffer =>
  body instanceof Uint8Array ? Buffer.from(body) : typeof body === 'string' ? body : JSON.stringify(body);

/** A user with a browser: cookies, one socket, and actions. Records everything received, so that a test can check what was not. */
export class Person {
  readonly name: string;
  url: string;
  cookie: string | null = null;
  /** The team's second cookie, which identifies a known browser at sign-in. */
  known: string | null = null;
  socket: Socket<ServerToClient<AllEvents>, ClientToServer<AllCommands>> | null = null;
  readonly heard: HeardEvent[] = [];
  /** Everything received, as text. */
  readonly wire: string[] = [];

  constructor(name: string, url: string) {
    this.name = name;
    this.url = url;
  }

  /** Calls a route; returns refusals too. */
  async ask<R extends Route>(
    route: R,
    given: Given<R>,
    headers: Record<string, string> = {},
  ): Promise<Answer<Reply<R>>> {
    const {
      params = {},
      query = {},
      body,
      bytes,
    } = given as {
      params?: Record<string, unknown>;
      query?: Record<string, unknown>;
      body?: unknown;
      bytes?: Uint8Array;
    };
    const path = route.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params[key])));
    const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
    return this.request(
      route.method,
      `${path}${search.size > 0 ? `?${search}` : ''}`,
      bytes ?? body,
      headers,
    );
  }

  async request<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await this.send(`${this.url}${path}`, {
      method,
      headers: {
        origin: this.url,
        ...this.#cookiesFor(path),
        ...(body === undefined ? {} : { 'content-type': contentTypeOf(body) }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: bodyOf(body) }),
    });
    const { status, text } = response;
    const set = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    for (const cookie of set) {
      if (cookie.includes('naast-known=')) this.known = cookie.endsWith('=') ? null : cookie;
      else this.cookie = cookie;
    }
    this.wire.push(text);
    const json: unknown = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null;
    const isWell = status >= 200 && status < 300;
    const error = isWell ? null : ((json as { error?: ErrorView } | null)?.error ?? null);
    return { status, reply: isWell ? (json as T) : null, error, headers: response.headers };
  }

  /** As a browser does, sends the second cookie to one path only. */
  #cookiesFor(path: string): { cookie?: string } {
    const cookies = [this.cookie, path === peopleRoutes.signIn.path ? this.known : null];
    const sent = cookies.filter((cookie) => cookie !== null).join('; ');
    return sent === '' ? {} : { cookie: sent };
  }

  /** One HTTP request. */
  protected async send(
    url: string,
    request: { method: string; headers: Record<string, string>; body?: string | Buffer },
  ): Promise<{ status: number; headers: Headers; text: string }> {
    const { origin, pathname, search } = new URL(url);
    const method = request.method.toLowerCase() as Lowercase<Route['method']>;
    const asked = supertest(origin)[method](`${pathname}${search}`).set(request.headers).buffer(true);
    const { status, header, text } = await asked.send(request.body);
    return { status, headers: headersOf(header), text: text ?? '' };
  }

  /** Calls a route; throws if it is refused. */
  async call<R extends Route>(route: R, given: Given<R>): Promise<Reply<R>> {
    const { reply, error, status } = await this.ask(route, given);
    if (reply === null) throw new Error(`${route.path}: ${status} ${error?.code}`);
    return reply;
  }

  /** The code that a route refuses with; throws if it succeeds. */
  async refusal<R extends Route>(route: R, given: Given<R>): Promise<ErrorCode> {
    const { error } = await this.ask(route, given);
    if (error === null) throw new Error(`${route.path} did not refuse`);
    return error.code;
  }

  async connect(
    options: {
      origin?: string;
      transports?: ('websocket' | 'polling')[];
      headers?: Record<string, string>;
      /** The local address to connect from. */
      agent?: Agent;
    } = {},
  ): Promise<void> {
    const socket: NonNullable<Person['socket']> = io(this.url, {
      transports: options.transports ?? ['websocket'],
      reconnection: false,
      forceNew: true,
      // Socket.IO's types know the browser's transports only; in Node it takes an agent.
      ...(options.agent ? { agent: options.agent as never } : {}),
      extraHeaders: {
        origin: options.origin ?? this.url,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...options.headers,
      },
    });
    this.socket = socket;
    socket.onAny((type: keyof AllEvents, payload: unknown) => {
      this.heard.push({ type, payload } as HeardEvent);
      this.wire.push(JSON.stringify([type, payload]));
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
  }

  /** The code with which the server refuses a connection; null if it accepts. Over WebSocket and polling. */
  async connectionRefusal(): Promise<string | null> {
    const polling = await this.send(`${this.url}/socket.io/?EIO=4&transport=polling`, {
      method: 'GET',
      headers: { origin: this.url, ...(this.cookie ? { cookie: this.cookie } : {}) },
    });
    const code = polling.status === 200 ? null : (JSON.parse(polling.text) as { message: string }).message;
    const overWebSocket = await this.connect().then(
      () => 'open',
      () => 'refused',
    );
    if ((overWebSocket === 'open') !== (code === null)) throw new Error(`${overWebSocket}, but ${code}`);
    return code;
  }

  /** Another page of the same browser: same cookie, another socket. */
  async anotherPage(): Promise<Person> {
    const page = new Person(this.name, this.url);
    page.cookie = this.cookie;
    await page.connect();
    return page;
  }

  disconnect(): void {
    this.socket?.disconnect();
    this.socket = null;
  }

  /** Sends a command; returns its ack. */
  async emit<C extends keyof AllCommands>(
    command: C,
    payload: GivenPayload<AllCommands[C]>,
  ): Promise<Ack<Reply<AllCommands[C]>>> {
    if (!this.socket) throw new Error(`${this.name} has no socket`);
    const ack = (await this.socket
      .timeout(60_000)
      .emitWithAck(command as never, ...([payload] as never))) as Ack<Reply<AllCommands[C]>>;
    this.wire.push(JSON.stringify(ack));
    return ack;
  }

  /** Sends an unchecked payload; null if the connection closed before an ack. */
  async emitAnything(event: string, ...args: unknown[]): Promise<Ack<unknown> | null> {
    if (!this.socket?.connected) await this.connect();
    const socket = this.socket?.timeout(60_000) as unknown as {
      emitWithAck(event: string, ...args: unknown[]): Promise<Ack<unknown>>;
    };
    return socket.emitWithAck(event, ...args).catch(() => null);
  }

  async opens(roomId: RoomId): Promise<SessionState> {
    return this.call(roomRoutes.openRoom, { params: { roomId } });
  }

  async enters(sessionId: RoomSessionId): Promise<SessionState> {
    const { reply, error } = await this.requestsEntry(sessionId);
    if (reply?.outcome !== 'inside') throw new Error(`not in: ${error?.code ?? reply?.outcome}`);
    return reply.state;
  }

  /** Requests to enter as a browser does: a second time with the cookie of the first reply. */
  async requestsEntry(
    sessionId: RoomSessionId,
    headers: Record<string, string> = {},
    name = this.name,
  ): Promise<Answer<Entry>> {
    const given = { params: { sessionId }, body: { name, houseRulesVersion: 1 } };
    const answer = await this.ask(roomRoutes.enterRoom, given, headers);
    return answer.reply?.outcome === 'again' ? this.ask(roomRoutes.enterRoom, given, headers) : answer;
  }

  /** Reads along unseen, as a browser asks for it: a second time with the cookie of the first reply. */
  async asksToReadAlong(
    sessionId: RoomSessionId,
    headers: Record<string, string> = {},
  ): Promise<Answer<Entry>> {
    const given = { params: { sessionId }, body: { houseRulesVersion: 1 } };
    const answer = await this.ask(silentRoutes.readSilently, given, headers);
    return answer.reply?.outcome === 'again' ? this.ask(silentRoutes.readSilently, given, headers) : answer;
  }

  /** Reads along unseen, with an open page. */
  async readsAlong(sessionId: RoomSessionId): Promise<SessionState> {
    const { reply, error } = await this.asksToReadAlong(sessionId);
    if (reply?.outcome !== 'silent') throw new Error(`does not read along: ${error?.code ?? reply?.outcome}`);
    this.disconnect();
    await this.follows(sessionId);
    return reply.state;
  }

  /** Connects if needed, and follows the room. */
  async follows(sessionId: RoomSessionId): Promise<void> {
    if (!this.socket?.connected) await this.connect();
    const follow = () => this.emit('place:follow', inRoom(sessionId));
    // Entering renews the cookie; the server disconnects the browser's open pages, which reconnect with it.
    const ack = await follow().catch(() => this.connect().then(follow));
    if (!ack.ok) throw new Error(`${this.name} cannot follow: ${ack.error.code}`);
  }

  async joins(sessionId: RoomSessionId): Promise<SessionState> {
    const state = await this.enters(sessionId);
    // The session id was renewed: the server disconnects sockets of the old one.
    this.disconnect();
    await this.follows(sessionId);
    return state;
  }

  async says(sessionId: RoomSessionId, text: string, clientKey: string = randomUUID()): Promise<MessageView> {
    const ack = await this.emit('place:post', { ...inRoom(sessionId), clientKey, body: { text } });
    if (!ack.ok) throw new Error(`${this.name} cannot say that: ${ack.error.code}`);
    if (ack.reply.message === null) throw new Error(`what ${this.name} said is held`);
    return ack.reply.message;
  }

  async reads(sessionId: RoomSessionId, afterRev = 0): Promise<MessageView[]> {
    const messages: MessageView[] = [];
    for (let from = afterRev; ; ) {
      const page = await this.call(roomRoutes.listMessages, {
        params: { sessionId },
        query: { afterRev: from },
      });
      messages.push(...page.messages);
      if (page.complete) return messages;
      from = page.rev;
    }
  }

  /** Received facts of room sessions. */
  heardSessions(): SessionView[] {
    return this.heardOf('place:facts').flatMap((told) => (told.kind === 'roomSession' ? [told.facts] : []));
  }

  heardOf<K extends keyof AllEvents>(type: K): Payload<AllEvents[K]>[] {
    return this.heard
      .filter((event) => event.type === type)
      .map((event) => event.payload as Payload<AllEvents[K]>);
  }
}
