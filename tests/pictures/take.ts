// The README's pictures, of an installation with sample content: `npm run build`, then `npm run pictures`.

import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MessageView } from '@naast/shared/contract/messages';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../support/find-browser.js';
import { Person } from '../support/person.js';
import { newInstallation, StartedNaast } from '../support/started-naast.js';
import { inRoom } from '../support/wire.js';

const pictures = new URL('../../docs/pictures/', import.meta.url);
const mostBytes = 120_000;

const wide = { viewport: { width: 1180, height: 800 }, colorScheme: 'light' } as const;
const desk = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } as const;
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, colorScheme: 'dark' } as const;

const installation = await newInstallation();
const naast = new StartedNaast({ ...installation.env, NAAST_SAMPLE: '1' });
const url = await naast.address();
const browser = await chromium.launch(findBrowser());
try {
  const [noor, ruben] = [await signsIn('Noor'), await signsIn('Ruben')];
  const { roomId, guest } = await eveningWith(noor);
  await take('home', '/', wide);
  await take('room', `/rooms/${roomId}`, wide, guest);
  await take('room-phone', `/rooms/${roomId}`, phone, guest);
  await take('desk', '/team/questions', desk, ruben, (page) =>
    page.getByRole('link', { name: /Familie en naasten/ }).click(),
  );
} finally {
  await browser.close();
  await naast.stop();
  await installation.remove();
}
process.exit();

async function signsIn(name: string): Promise<Person> {
  const file = join(installation.env['NAAST_DATA_DIR'] ?? '', 'sample-team.json');
  const { team } = JSON.parse(await readFile(file, 'utf8')) as {
    team: { name: string; passphrase: string }[];
  };
  const passphrase = team.find((one) => one.name === name)?.passphrase ?? '';
  const person = new Person(name, url);
  await person.call(peopleRoutes.signIn, { body: { name, passphrase } });
  return person;
}

/** No more than four visitors: the next one of this network would wait at the door. */
async function eveningWith(noor: Person): Promise<{ roomId: RoomId; guest: Person }> {
  const { rooms } = await noor.call(roomRoutes.listRooms, {});
  const roomId = rooms.find(({ title }) => title.nl === 'De huiskamer')?.id as RoomId;
  const sessionId = (await noor.opens(roomId)).session.id;
  await noor.follows(sessionId);
  const guests = ['Daan', 'Els', 'Mila', 'Storm'].map((name) => new Person(name, url));
  for (const guest of guests) await guest.joins(sessionId);
  const [daan, els, mila, storm] = guests as [Person, Person, Person, Person];

  await noor.says(sessionId, 'Welkom. Je hoeft niets te zeggen. Lezen mag ook.');
  await mila.says(sessionId, 'Ik was vandaag voor het eerst weer even buiten.');
  const said = await daan.says(
    sessionId,
    'Ik slaap al drie nachten slecht. Overdag gaat het wel, maar zodra het donker wordt begint het malen weer.',
  );
  await says(els, sessionId, 'Ik zet dan een luisterboek aan. Helpt een beetje.', said);
  await storm.says(sessionId, 'Bij mij helpt een vaste tijd om op te staan, ook al heb ik slecht geslapen.');
  for (const [by, kind] of [
    [els, 'recognise'],
    [mila, 'recognise'],
    [storm, 'strength'],
  ] as const)
    await by.call(roomRoutes.reactToMessage, {
      params: { sessionId, messageId: said.id, kind },
      body: { isGiven: true },
    });
  return { roomId, guest: storm };
}

async function says(by: Person, sessionId: RoomSessionId, text: string, to: MessageView): Promise<void> {
  const body = { text, replyTo: to.id };
  const ack = await by.emit('place:post', { ...inRoom(sessionId), clientKey: randomUUID(), body });
  if (!ack.ok) throw new Error(`${by.name} cannot say that: ${ack.error.code}`);
}

/**
 * @param who whose cookie the browser has; nobody's when left out
 * @param then what is done on the page before it is taken
 */
async function take(
  name: string,
  path: string,
  look: BrowserContextOptions,
  who?: Person,
  then: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const context = await browser.newContext({
    ...look,
    baseURL: url,
    locale: 'nl-NL',
    reducedMotion: 'reduce',
  });
  const [cookie = '', ...value] = (who?.cookie ?? '').split('=');
  if (who) await context.addCookies([{ name: cookie, value: value.join('='), url }]);
  const page = await context.newPage();
  await page.goto(path);
  await then(page);
  await page.waitForLoadState('networkidle');
  // What is new is marked for a moment, and the open connection says that it is there.
  await page.waitForTimeout(1500);
  await page.evaluate(() => document.fonts.ready);
  const bytes = await asWebp(browser, await page.screenshot());
  await context.close();
  if (bytes.length > mostBytes) throw new Error(`${name} takes ${bytes.length} bytes`);
  await writeFile(new URL(`${name}.webp`, pictures), bytes);
  console.log(`docs/pictures/${name}.webp: ${Math.round(bytes.length / 1000)} kB`);
}

/** By the browser itself, so that it takes no package. */
async function asWebp(by: Browser, png: Buffer): Promise<Buffer> {
  const page = await by.newPage();
  const data = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.85);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await page.close();
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
}
