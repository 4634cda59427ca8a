import { randomUUID } from 'node:crypto';
import { quickExit } from '@naast/shared/quick-exit';
import type { CanaryHouse } from '../canary-house.js';
import type { CanaryPerson } from '../canary-person.js';
import { words } from '../needles.js';

const pages = [
  '/',
  '/ask',
  '/return',
  '/mine',
  '/me',
  '/team',
  '/team/questions',
  '/team/questions/aside',
  '/team/questions/tidy',
  '/team/log',
  '/privacy',
  '/nergens',
];

async function sends(person: CanaryPerson, path: string, fields: Record<string, string>): Promise<string> {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  await person.request('POST', path, new URLSearchParams(fields).toString(), form);
  return person.wire.at(-1) ?? '';
}

/** Reads the codename from the page. */
function codenameOn(page: string): string {
  const typed = /name="words"[^>]*value="([^"]+)"/.exec(page)?.[1];
  if (!typed) throw new Error('the page shows no codename');
  return typed;
}

/** All forms without JavaScript: an invalid question, a valid one, and the actions after it. */
export async function usesForms(house: CanaryHouse, typed: string): Promise<void> {
  const asker = house.person('zonder script');
  for (const path of pages) await asker.request('GET', `${path}?q=${words.wander}`);
  const ask = {
    ...{ form: 'ask', clientKey: randomUUID(), language: 'nl', askedFor: 'self', voiceWish: 'both' },
    ...{ tone: 'warm', keepDays: '90', text: words.form, happened: words.happened },
  };
  await sends(asker, '/ask', ask);
  const page = await sends(asker, '/ask', { ...ask, isSixteenOrOlder: 'on' });
  const drawn = codenameOn(page);
  for (const line of drawn.split('\n')) house.secrets.add(line);
  await sends(asker, '/ask', { form: 'confirm', words: drawn });
  await sends(asker, '/mine', { form: 'further', clientKey: randomUUID(), text: words.form });
  await sends(asker, '/mine', { form: 'further', clientKey: words.refused, text: words.form });
  await sends(asker, '/mine', { form: 'keep', keepDays: '365' });
  await asker.request('GET', '/mine');
  if (!asker.wire.at(-1)?.includes('Boomvalkje')) throw new Error('the question did not arrive by its form');

  const mistyped = house.person('verschreven');
  await sends(mistyped, '/return', { form: 'return', words: words.refused });
  await sends(mistyped, '/return', { form: 'return', words: typed.replace(/^\w+/, 'smelleken') });
  await sends(mistyped, '/return', { form: 'return', words: typed });
  house.noteCookies();
  await sends(mistyped, quickExit.path, {});
  await sends(asker, '/mine', { form: 'leave' });
}
