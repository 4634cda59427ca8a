import { beforeEach, describe, expect, it } from '@jest/globals';
import { createDoorbell, type Doorbell } from './doorbell.js';
import type { SteadySocket } from './steady-socket.js';

/** A socket without a line: what was sent over it, and events by hand. */
class FakeSocket {
  connected = false;
  readonly sent: [string, unknown][] = [];
  readonly #onConnect: (() => void)[] = [];
  readonly #onAny: ((event: string, payload: unknown) => void)[] = [];
  on(_event: 'connect', listener: () => void): void {
    this.#onConnect.push(listener);
  }
  onAny(listener: (event: string, payload: unknown) => void): void {
    this.#onAny.push(listener);
  }
  timeout = () => ({ emitWithAck: async (command: string, payload: unknown) => this.emit(command, payload) });
  emit(command: string, payload: unknown): { ok: true } {
    this.sent.push([command, payload]);
    return { ok: true };
  }
  arrives(event: string, payload: unknown): void {
    for (const listener of this.#onAny) listener(event, payload);
  }
  up(): void {
    this.connected = true;
    for (const listener of this.#onConnect) listener();
  }
  down(): void {
    this.connected = false;
  }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
const list = {
  follow: 'questions:follow',
  unfollow: 'questions:unfollow',
  payload: {},
  rings: ['questions:changed'],
} as const;
const thread = {
  follow: 'question:follow',
  unfollow: 'question:unfollow',
  payload: { threadId: 'x' },
  rings: ['question:changed', 'notes:changed'],
} as const;

describe('the doorbell', () => {
  let sockets: FakeSocket[];
  let closed: number;
  let doorbell: Doorbell;

  beforeEach(() => {
    sockets = [];
    closed = 0;
    doorbell = createDoorbell(() => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return {
        socket,
        connect: () => queueMicrotask(() => socket.up()),
        close: () => void closed++,
      } as unknown as SteadySocket;
    });
  });

  it('follows when the line is there, and rings once at the beginning', async () => {
    const rung: string[] = [];
    doorbell.hear(list, (event) => rung.push(event));
    await turn();
    expect(sockets[0]?.sent).toEqual([['questions:follow', {}]]);
    expect(rung).toEqual(['connected']);
  });

  it('rings for what it was asked to hear, for each who asked', async () => {
    const [one, other]: [unknown[], unknown[]] = [[], []];
    doorbell.hear(list, (event, payload) => one.push([event, payload]));
    doorbell.hear(thread, (event) => other.push(event));
    await turn();
    sockets[0]?.arrives('questions:changed', { threadId: 'x' });
    sockets[0]?.arrives('notes:changed', { threadId: 'x' });
    sockets[0]?.arrives('room:head', {});
    expect(one).toEqual([
      ['connected', null],
      ['questions:changed', { threadId: 'x' }],
    ]);
    expect(other).toEqual(['connected', 'notes:changed']);
    expect(sockets).toHaveLength(1);
  });

  it('follows again, and rings, each time the line comes back', async () => {
    const rung: string[] = [];
    doorbell.hear(thread, (event) => rung.push(event));
    await turn();
    sockets[0]?.down();
    sockets[0]?.up();
    await turn();
    expect(sockets[0]?.sent).toEqual([
      ['question:follow', { threadId: 'x' }],
      ['question:follow', { threadId: 'x' }],
    ]);
    expect(rung).toEqual(['connected', 'connected']);
  });

  it('stops following what nobody listens to, and closes the line after the last', async () => {
    const rung: string[] = [];
    const stopList = doorbell.hear(list, (event) => rung.push(event));
    const stopThread = doorbell.hear(thread, () => {});
    await turn();
    stopList();
    expect(sockets[0]?.sent.at(-1)).toEqual(['questions:unfollow', {}]);
    sockets[0]?.arrives('questions:changed', {});
    expect(rung).toEqual(['connected']);
    expect(closed).toBe(0);
    stopThread();
    expect(closed).toBe(1);
    doorbell.hear(list, () => {});
    expect(sockets).toHaveLength(2);
  });

  it('keeps the line open for a page that follows nothing, and for nobody longer than that', () => {
    const stopKeeping = doorbell.keepOpen();
    expect(sockets).toHaveLength(1);
    const stopList = doorbell.hear(list, () => {});
    expect(sockets).toHaveLength(1);
    stopList();
    expect(closed).toBe(0);
    stopKeeping();
    expect(closed).toBe(1);
  });
});
