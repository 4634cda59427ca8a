import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { limits } from '@naast/shared/limits';
import { guardConnection } from './connection-guard.js';

const { unreadBytes, unreadPackets } = limits.connections;

/** A connection with a fake transport; `bufferedAmount`: bytes that the WebSocket has not sent yet. */
function connection(bufferedAmount = 0) {
  const events = new EventEmitter();
  const writeBuffer: unknown[] = [];
  const cut: string[] = [];
  const socket = { bufferedAmount, terminate: () => void cut.push('terminated') };
  guardConnection(
    Object.assign(events, {
      writeBuffer,
      transport: { socket },
      close: () => void cut.push('closed'),
    }),
    limits.connections,
  );
  return {
    cut,
    socket,
    comes: (data: unknown, type = 'message') => events.emit('packet', { type, data }),
    goes(data: string) {
      events.emit('packetCreate', { type: 'message', data });
      writeBuffer.push(data);
    },
    flush() {
      writeBuffer.length = 0;
      events.emit('flush');
    },
  };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('what is received on a connection', () => {
  it.each([
    ['bytes', Buffer.from([1])],
    ['an event with attachments', '451-["room:post",{"_placeholder":true,"num":0}]'],
    ['an ack with attachments', '461-1[{"_placeholder":true,"num":0}]'],
    ['an announcement alone', '510-["x"]'],
    ['an ack that was not asked for', '31[]'],
    ['another namespace', '0/admin,'],
    ['an event in another namespace', '2/admin,["x"]'],
    ['a word about oneself', `0{"token":"${'x'.repeat(100)}"}`],
    ['nothing', undefined],
  ])('ends it at once: %s', (_, data) => {
    const { cut, comes } = connection();
    comes(data);
    expect(cut).toEqual(['closed', 'terminated']);
  });

  it('is what our pages send: join once, events, goodbye', () => {
    const { cut, comes } = connection();
    comes('0');
    comes('2["room:follow",{"sessionId":"x"}]');
    comes('21["room:post",{}]');
    comes('1');
    comes('probe', 'ping');
    expect(cut).toEqual([]);
    comes('0');
    expect(cut).toEqual(['closed', 'terminated']);
  });
});

describe('what waits to be read', () => {
  it('may be as many packets as the table says, and not one more', () => {
    const { cut, goes } = connection();
    for (let n = 0; n < unreadPackets; n++) goes('x');
    expect(cut).toEqual([]);
    goes('x');
    expect(cut).toEqual(['closed', 'terminated']);
  });

  it('may be as many bytes as the table says, those in the WebSocket included', () => {
    const { cut, goes, socket } = connection();
    goes('x'.repeat(unreadBytes / 2));
    socket.bufferedAmount = unreadBytes / 2;
    expect(cut).toEqual([]);
    goes('x');
    expect(cut).toEqual(['closed', 'terminated']);
  });

  it('never adds up for who reads', () => {
    const { cut, goes, flush } = connection();
    for (let n = 0; n < 10 * unreadPackets; n++) {
      goes('x'.repeat(10_000));
      flush();
    }
    expect(cut).toEqual([]);
  });
});
