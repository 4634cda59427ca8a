import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { turns } from '@naast/shared/limits';
import { SampleHouse } from '../api/sample-house.js';
import type { Person } from '../support/person.js';
import {
  asksAndConfirms,
  comesBack,
  greets,
  newestQuestion,
  notes,
  takes,
  writesIn,
} from '../support/spreekuur.js';
import { newInstallation } from '../support/started-naast.js';
import { everyByteIn, findIn } from './search-bytes.js';

// A bound for a test that hangs: the whole program starts three times.

const ipv4 = '203.0.113.77';
const ipv6 = '2001:db8:ca7a:91e::77';
const agent = 'KanarieBrowser/7.7 (Fluitend; Geel)';
const words = ['Goudhaantje zingt', 'Winterkoninkje'];

/** The address as text and number, and as the bytes of a socket. */
const needles = [
  ipv4,
  '3405803853', // 203.0.113.77 as one number
  'cb00714d',
  '\\xcb\\x00q\\x4d',
  ipv6,
  '2001:0db8:ca7a:091e',
  '20010db8ca7a091e',
  'KanarieBrowser',
  'Fluitend',
];

describe('where somebody comes from, and what they said there', () => {
  let installation: Awaited<ReturnType<typeof newInstallation>>;
  let printed = '';
  /** Whoever finds one of these finds the question. */
  const codenames: string[] = [];

  /** Everything a browser tells of itself, by way of the proxy. */
  function disguised(person: Person, address: string): Person {
    const request = person.request.bind(person);
    person.request = (method, path, body, headers) =>
      request(method, path, body, {
        ...headers,
        'x-forwarded-for': address,
        'user-agent': agent,
        'sec-ch-ua-platform': agent,
      });
    return person;
  }

  async function connectAs(person: Person, address: string): Promise<void> {
    await person.connect({ headers: { 'x-forwarded-for': address, 'user-agent': agent } });
  }

  async function anEvening(house: SampleHouse): Promise<void> {
    const host = disguised(await house.team('Noor'), ipv4);
    const sessionId = (await host.opens(await house.roomWithinHours())).session.id;
    await connectAs(host, ipv4);
    await host.follows(sessionId);
    const guest = disguised(house.visitor(String(words[1])), ipv6);
    const { mySeatId: seatId } = await guest.enters(sessionId);
    await connectAs(guest, ipv6);
    await guest.follows(sessionId);
    const { id: messageId } = await guest.says(sessionId, String(words[0]));
    await refusals(guest, sessionId);
    await host.call(roomRoutes.foldMessage, { params: { sessionId, messageId }, body: { folded: true } });
    await host.call(roomRoutes.restSeat, {
      params: { sessionId, seatId: seatId as never },
      body: { minutes: 10 },
    });
    await host.call(roomRoutes.closeRoom, { params: { sessionId } });
    for (const person of [guest, host]) person.disconnect();
  }

  /** Asked, noted, answered, left open: the words are there to be found, if they can be. */
  async function aQuestion(house: SampleHouse): Promise<void> {
    const asker = disguised(house.visitor('iemand'), ipv4);
    const asked = await asksAndConfirms(asker, { text: words[0], happened: words[1] });
    codenames.push(asked.words, ...asked.words.split('\n'));
    const host = disguised(await house.team('Noor'), ipv6);
    const threadId = await newestQuestion(host);
    await greets(host, threadId, String(words[1]));
    await notes(host, threadId, `${words[0]}, onder ons`);
    const voice = await takes(host, threadId, 'experience');
    await writesIn(host, threadId, voice, { kind: 'answer', text: String(words[0]) });
    const elsewhere = disguised(house.visitor('dezelfde'), ipv6);
    await comesBack(elsewhere, asked.words);
    await connectAs(elsewhere, ipv6);
    await elsewhere.emit('myQuestion:follow', {});
    elsewhere.disconnect();
    // As a form without JavaScript, refused and accepted.
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const fields of [
      `form=return&words=${words[0]}`,
      `form=further&text=${words[1]}&clientKey=${words[0]}`,
    ])
      await elsewhere.request('POST', fields.includes('further') ? '/mine' : '/return', fields, form);
    await asker.request('POST', '/api/my-question/return', { words: words[0] });
  }

  /** Errors like to quote: bad input, unknown addresses, foreign pages, too much, too fast, a failed sign-in. */
  async function refusals(person: Person, sessionId: RoomSessionId): Promise<void> {
    await person.request('POST', '/api/sign-in', `{"${words[0]}`);
    await person.request('POST', '/api/sign-in', 'x'.repeat(100_000));
    await person.request('GET', `/api/${encodeURIComponent(String(words[0]))}?q=${words[1]}`);
    await person.request('GET', '/api/rooms/%E0%A4%A');
    await person.request('POST', '/api/sign-out', {}, { origin: 'https://evil.example' });
    for (let n = 0; n <= turns.signIn.burst; n++)
      await person.refusal(peopleRoutes.signIn, {
        body: { name: `${words[1]} ${n}`, passphrase: String(words[0]) },
      });
    for (let n = 0; n <= turns.message.burst; n++)
      await person.emitAnything('room:post', { sessionId, clientKey: crypto.randomUUID(), text: words[0] });
    await person.emitAnything('room:post', { sessionId: words[0], [String(words[1])]: words[0] });
  }

  beforeAll(async () => {
    installation = await newInstallation();
    // Sample content only comes without a proxy; it stays when one is put in front.
    const first = await SampleHouse.start(installation.env);
    await first.stop();
    const house = await SampleHouse.start({ ...installation.env, NAAST_PROXY_HOPS: '1' });
    await anEvening(house);
    await aQuestion(house);
    await house.stop();
    const again = await SampleHouse.start({ ...installation.env, NAAST_PROXY_HOPS: '1' });
    await again.stop();
    printed = [first, house, again].map((one) => one.printed).join('\n');
  });
  afterAll(() => installation.remove());

  it('is in no file that was written', async () => {
    const files = await everyByteIn(installation.folder);
    expect((await readdir(installation.folder)).length).toBeGreaterThan(1); // data, and the key apart
    // The search finds what is there: a session of the evening was stored.
    expect(findIn(files, ['signInSessions'])).not.toEqual([]);
    expect(codenames).toHaveLength(4);
    expect(findIn(files, [...needles, ...words, ...codenames])).toEqual([]);
    for (const bytes of [Buffer.from([203, 0, 113, 77]), Buffer.from('20010db8ca7a091e', 'hex')])
      expect(files.filter((file) => file.bytes.includes(bytes)).map(({ file }) => file)).toEqual([]);
  });

  it('is in nothing that was printed or logged', () => {
    expect(printed).toContain('Naast is open');
    expect(
      findIn([{ file: 'the log', bytes: Buffer.from(printed) }], [...needles, ...words, ...codenames]),
    ).toEqual([]);
  });
});
