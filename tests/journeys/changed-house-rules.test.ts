import { beforeAll, describe, expect, it } from '@jest/globals';
import { helpRoutes } from '@naast/shared/contract/room-help';
import { roomRoutes } from '@naast/shared/contract/rooms';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changes } from '../support/settings.js';
import { phone, signedIn } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';

describe('house rules that changed since the team was last inside', () => {
  let naast: Naast;
  let browser: Browser;
  let bo: Person;

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
    bo = await naast.team('Bo');
  });
  closesAfter(() => [browser, naast]);

  it('are shown to a host before the room opens; one tap says yes and goes in', async () => {
    const roomId = await naast.room();
    const watched = await signedIn(browser, naast.url, 'Noor', phone);
    const { page } = watched;
    await page.goto(`/rooms/${roomId}`);
    const open = page.getByRole('button', { name: 'Open deze ruimte' });
    await open.waitFor();
    await changes(bo, 'houseRules', { rules: [{ nl: 'Luister eerst.', en: 'Listen first.' }] });
    await open.click();
    const rules = page.getByRole('region', { name: 'De huisregels zijn veranderd' });
    await rules.getByText('Luister eerst.').waitFor();
    expect((await bo.call(roomRoutes.readRoom, { params: { roomId } })).status).toBe('waiting');
    expect(await watched.findings()).toEqual([]);

    await page.getByRole('button', { name: 'Ik ga akkoord en ga verder' }).click();
    await page.getByRole('log').waitFor();
    // Asked once: the next time there is nothing to read.
    await (await naast.team('Noor')).call(roomRoutes.closeRoom, {
      params: { sessionId: (await bo.call(roomRoutes.readRoom, { params: { roomId } })).session?.id },
    } as never);
    await page.goto(`/rooms/${await naast.room()}`);
    await page.getByRole('button', { name: 'Open deze ruimte' }).click();
    await page.getByRole('log').waitFor();
    expect(watched.complaints).toEqual([]);
  });

  it('are shown to a consultant who is asked to sit in, in English too and by the keyboard', async () => {
    const noor = await naast.team('Noor');
    const sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    const watched = await signedIn(browser, naast.url, 'Ruben', phone);
    const { page } = watched;
    await changes(bo, 'houseRules', { rules: [{ nl: 'Wees lief.', en: 'Be kind.' }] });
    await page.goto('/en/team');
    await noor.call(helpRoutes.askHelp, { params: { sessionId }, body: { wants: 'consultant' } });
    await page.getByRole('button', { name: 'Sit in' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'The house rules have changed' });
    await dialog.getByText('Be kind.').waitFor();
    expect(await watched.findings()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: 'Sit in' }).press('Enter');
    await dialog.getByRole('button', { name: 'I agree, and go on' }).press('Enter');
    await page.getByRole('log').waitFor();
    expect(watched.complaints).toEqual([]);
  });
});
