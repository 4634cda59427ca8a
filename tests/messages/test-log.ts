import { randomUUID } from 'node:crypto';
import type { LogKind } from '@naast/server/domains/messages/index';
import { roomLog } from '@naast/server/domains/rooms/index';
import type { Naast } from '../support/naast.js';

const body = roomLog.body.extend({ tags: roomLog.body.shape.text.array() });
/** A kind of log for tests, without a version 1. */
export const testLog = {
  kind: 'roomSession',
  body,
  words: ({ text }) => [text],
} satisfies LogKind<(typeof body)['_output']>;

export const newMessage = (text: string, seatId = 'mila') => ({
  clientKey: randomUUID(),
  seatId,
  body: { text, tags: ['proef'] },
  sentAt: new Date('2026-11-21T19:00:00Z'),
});

/** A new place with its key. */
export async function newPlace(naast: Naast): Promise<string> {
  const id = naast.app.ctxFor().newId();
  await naast.app.vault.makeKey(`${testLog.kind}:${id}`);
  return id;
}
