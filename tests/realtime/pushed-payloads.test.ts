import { afterEach, expect, it } from '@jest/globals';
import { domains } from '@naast/server/domains';
import type { Domain } from '@naast/server/domains/domain';
import type { Place } from '@naast/server/kernel/place';
import type { Reach, SomeAudience } from '@naast/server/platform/realtime/audience';
import { channels } from '@naast/server/platform/realtime/channels';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';

const secret = 'Zilverreiger';

let naast: Naast;
afterEach(() => naast.close());

/** When a host slows the room, this tells the place an event with these fields besides its own. */
const tells = (rev: number, fields: object): Domain => ({
  audience: {
    'room.steered': async ({ place }: { readonly place: Place }, reach: Reach) =>
      reach.emit(channels.place(place), 'place:head', { ...place, rev, ...fields }),
  } satisfies SomeAudience,
});

it('what is pushed is parsed by its schema: an event with a field too many reaches nobody', async () => {
  naast = await Naast.start({ domains: [...domains, tells(901, { name: secret }), tells(902, {})] });
  const noor = await naast.team('Noor');
  const { id: sessionId } = (await noor.opens(await naast.room())).session;
  const mila = naast.visitor('Mila');
  await mila.joins(sessionId);
  await noor.call(hostingRoutes.setSlow, { params: { sessionId }, body: { seconds: 15 } });
  // Told one after the other: the second arrives after the first would have.
  await eventually(() => expect(mila.heardOf('place:head').map(({ rev }) => rev)).toContain(902));
  expect(mila.heardOf('place:head').map(({ rev }) => rev)).not.toContain(901);
  expect(JSON.stringify(mila.heard)).not.toContain(secret);
  expect(naast.logged.join('')).toContain('eventNotTold');
  expect(naast.logged.join('')).not.toContain(secret);
});
