import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Connection } from '../live/ports.js';
import { otherSession, place, seat } from '../live/testing/small-room.js';
import type { Target } from '../live/wire.js';
import { createConnection } from './connection.js';
import type { ReconnectingSocket } from './reconnecting-socket.js';

/** A socket without a network: it keeps what was sent, and receives what the test gives it. */
class FakeSocket {
  connected = false;
  isSilent = false;
  readonly sent: unknown[][] = [];
  readonly #listeners = new Map<string, (given?: unknown) => void>();
  #onAny: (name: string, payload: unknown) => void = () => {};
  on(event: string, listener: (given?: unknown) => void): void {
    this.#listeners.set(event, listener);
  }
  onAny(listener: (name: string, payload: unknown) => void): void {
    this.#onAny = listener;
  }
  timeout = () => ({
    emitWithAck: async (...packet: unknown[]) => {
      this.sent.push(packet);
      if (this.isSilent) return new Promise(() => {});
      return { ok: true, reply: {} };
    },
  });
  arrives(name: string, payload: unknown): void {
    this.#onAny(name, payload);
  }
  happens(event: 'connect' | 'disconnect' | 'connect_error', given?: unknown): void {
    this.connected = event === 'connect';
    this.#listeners.get(event)?.(given);
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const questions = { kind: 'questions' } as const;
const threadId = 'thread'.padEnd(22, '-');
const thread = { kind: 'thread', id: threadId } as Target;
const full = { context: { responseText: '{"message":"tooManyConnections"}' } };

describe('the connection of a page', () => {
  let sockets: FakeSocket[];
  let closed: number;
  let probed: number;
  let connection: Connection;
  let happened: string[];

  beforeEach(() => {
    sockets = [];
    closed = 0;
    probed = 0;
    happened = [];
    connection = createConnection(() => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return {
        socket,
        connect: () => {},
        probe: () => void probed++,
        close: () => void closed++,
      } as unknown as ReconnectingSocket;
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const listen = (name: string, target: Target | null) =>
    connection.listen(target, {
      up: () => happened.push(`${name} up`),
      down: () => happened.push(`${name} down`),
      failed: (why) => happened.push(`${name} ${why}`),
      received: ({ type }) => happened.push(`${name} ${type}`),
    });

  it('is one socket for all that is on the page, which receive of it when it is there', async () => {
    listen('room', place);
    listen('list', questions);
    sockets[0]?.happens('connect');
    expect(happened).toEqual(['room up', 'list up']);
    listen('thread', thread);
    await settle();
    expect(happened).toEqual(['room up', 'list up', 'thread up']);
    sockets[0]?.happens('disconnect');
    expect(happened.slice(3)).toEqual(['room down', 'list down', 'thread down']);
    expect(sockets).toHaveLength(1);
  });

  it('tells each what is of its place, and all that the sign-in ended', () => {
    listen('room', place);
    listen('list', questions);
    listen('thread', thread);
    const [socket] = sockets;
    socket?.arrives('place:seats', { ...place, seats: [seat('mila' as never)] });
    socket?.arrives('place:head', { ...place, id: otherSession, rev: 3 });
    socket?.arrives('questions:changed', { threadId });
    socket?.arrives('place:head', { ...thread, rev: 2 });
    socket?.arrives('notes:changed', { threadId });
    socket?.arrives('self:changed', {});
    expect(happened).toEqual([
      'room place:seats',
      'list questions:changed',
      'thread place:head',
      'thread notes:changed',
    ]);
    socket?.arrives('signIn:ended', {});
    expect(happened.slice(4)).toEqual(['room signIn:ended', 'list signIn:ended', 'thread signIn:ended']);
  });

  it('stops following what nobody listens to any more, and closes after the last', async () => {
    const stops = [listen('one', questions), listen('other', questions), listen('open', null)];
    sockets[0]?.happens('connect');
    stops[0]?.();
    stops[0]?.();
    expect(sockets[0]?.sent).toEqual([]);
    stops[1]?.();
    expect(sockets[0]?.sent).toEqual([['questions:unfollow', {}]]);
    expect(closed).toBe(0);
    stops[2]?.();
    expect(closed).toBe(1);
    listen('anew', questions);
    expect(sockets).toHaveLength(2);
  });

  it('tells a later listener that the server has too many connections', async () => {
    listen('room', place);
    sockets[0]?.happens('connect_error', full);
    listen('list', questions);
    await settle();
    expect(happened).toEqual(['room full', 'list full']);
    sockets[0]?.happens('connect_error', {});
    expect(happened.slice(2)).toEqual(['room other', 'list other']);
  });

  it('asks nothing before it is there', async () => {
    await expect(connection.ask('place:follow', place)).rejects.toMatchObject({ why: 'noAnswer' });
    listen('room', place);
    await expect(connection.ask('place:follow', place)).rejects.toMatchObject({ why: 'noAnswer' });
    expect(sockets[0]?.sent).toEqual([]);
    sockets[0]?.happens('connect');
    expect(await connection.ask('place:follow', place)).toEqual({ ok: true, reply: {} });
    expect(sockets[0]?.sent).toEqual([['place:follow', place]]);
  });

  it('doubts whether it is there when an ack is late, not when it is not', async () => {
    jest.useFakeTimers();
    listen('room', place);
    sockets[0]?.happens('connect');
    await connection.ask('place:follow', place);
    jest.advanceTimersByTime(4000);
    expect(probed).toBe(0);
    if (sockets[0]) sockets[0].isSilent = true;
    void connection.ask('place:follow', place);
    jest.advanceTimersByTime(4000);
    expect(probed).toBe(1);
  });
});
