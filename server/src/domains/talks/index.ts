import { written } from '@naast/shared/texts/written';
import type { Ctx } from '../../kernel/ctx.js';
import type { Place } from '../../kernel/place.js';
import type { Domain } from '../domain.js';
import { leads } from '../duty/index.js';
import { canSignIn, findAccountNow } from '../people/index.js';
import { giveUpSeatsOf } from '../seats/index.js';
import { tendTalks, updateTalk } from './actions/tend-talks.js';
import { talkAudience } from './talks.audience.js';
import { talkCases } from './talks.cases.js';
import { talkDesk } from './talks.desk.js';
import './talks.events.js';
import { talkHttp } from './talks.http.js';
import { talkCollection } from './talks.model.js';
import { talkPlaces } from './talks.places.js';
import { talkPolicy, talkReads } from './talks.policy.js';
import { talkStore } from './talks.store.js';
import { placeOf } from './talks.types.js';

export { canGoApart, makeOffer } from './actions/offer-talk.js';
export { type SeenTalkItem, talksHeldBy } from './actions/reads.js';
export { holding } from './talks.policy.js';
export { presentItem } from './talks.present.js';

/** Whether its host is there follows from the seats. */
const seatChanged = async (ctx: Ctx, { place }: { place: Place }): Promise<void> => {
  if (place.kind === 'talk') await updateTalk(ctx, place);
};

/** Also without an open page: what the account held or sat in is nobody's. */
const releaseSeatsOf = async (ctx: Ctx, accountId: string): Promise<void> =>
  giveUpSeatsOf(ctx, accountId, (await ctx.stores.talks.listIn(['open'])).map(placeOf));

export const talks = {
  policy: talkPolicy,
  cases: talkCases,
  reads: talkReads,
  desk: talkDesk,
  stores: ({ connection, vault }) => ({ talks: talkStore(connection, vault) }),
  collections: [talkCollection],
  places: [talkPlaces],
  mentions: {
    ids: (ctx) => ctx.stores.talks.mentioned(),
    forget: (ctx, accountId) => ctx.stores.talks.forgetAccount(accountId),
  },
  async personalData(ctx, { id, kind }, { language }) {
    if (kind === 'member') return [];
    const line = `${written[language].accountFile.talks}: ${await ctx.stores.talks.countOf(id)}`;
    return [{ title: null, lines: [line] }];
  },
  http: talkHttp,
  invalidates: {
    'talk.changed': ({ talkId, place }, stores) => {
      stores.talks.forget(talkId);
      stores.messages.forget(place.id);
    },
  },
  subscribers: {
    'seat.taken': seatChanged,
    'seat.connectionLost': seatChanged,
    'seat.returned': seatChanged,
    'seat.left': seatChanged,
    async 'account.changed'(ctx, { accountId, hasLost }) {
      const account = hasLost ? await findAccountNow(ctx, accountId) : null;
      if (account && !(canSignIn(account) && leads(account.roles))) await releaseSeatsOf(ctx, accountId);
    },
    'account.ended': (ctx, { accountId }) => releaseSeatsOf(ctx, accountId),
  },
  audience: talkAudience,
  jobs: [{ name: 'talks.tend', everySeconds: 20, run: tendTalks }],
} satisfies Domain;
