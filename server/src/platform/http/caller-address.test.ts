import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import express from 'express';
import { callerAddress } from './caller-address.js';

const asked = (forwarded: string | undefined) =>
  ({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: '192.0.2.1' },
  }) as unknown as IncomingMessage;

describe('the address that asks', () => {
  const headers = [
    undefined,
    '',
    '203.0.113.7',
    '198.51.100.1, 203.0.113.7',
    ' 10.0.0.1 ,198.51.100.1,  203.0.113.7 ',
    '2001:db8::1, 203.0.113.7',
  ];
  it.each([0, 1, 2, 3])('is what Express says it is, behind %i proxies', (hops) => {
    const app = express();
    app.set('trust proxy', hops);
    for (const header of headers) {
      const request = Object.assign(Object.create(app.request), asked(header)) as { ip: string };
      expect([header, callerAddress(asked(header), hops)]).toEqual([header, request.ip]);
    }
  });
});
