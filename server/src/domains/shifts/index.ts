import { written } from '@naast/shared/texts/written';
import type { Domain } from '../domain.js';
import { leads } from '../duty/index.js';
import { canSignIn, findAccountNow } from '../people/index.js';
import { forgetPause } from './actions/end-pause.js';
import { pauseCollection } from './pauses.model.js';
import { pauseStore } from './pauses.store.js';
import { shiftAudience } from './shifts.audience.js';
import { shiftCases } from './shifts.cases.js';
import './shifts.events.js';
import { shiftHttp } from './shifts.http.js';
import { shiftPolicy } from './shifts.policy.js';

export const shifts = {
  policy: shiftPolicy,
  cases: shiftCases,
  may: { seeShift: (ctx) => ctx.judge('shift.read', null) === 'allow' },
  stores: ({ connection }) => ({ pauses: pauseStore(connection) }),
  collections: [pauseCollection],
  mentions: { ids: (ctx) => ctx.stores.pauses.mentioned(), forget: forgetPause },
  async personalData(ctx, { id }, { language, moment }) {
    const mine = (await ctx.stores.pauses.running(ctx.now())).find(({ accountId }) => accountId === id);
    return mine
      ? [{ title: null, lines: [`${written[language].accountFile.pause}: ${moment(mine.until)}`] }]
      : [];
  },
  subscribers: {
    // Who lost the roles, or can no longer sign in, is away and not pausing.
    async 'account.changed'(ctx, { accountId, hasLost }) {
      const account = hasLost ? await findAccountNow(ctx, accountId) : null;
      if (account && !(leads(account.roles) && canSignIn(account))) await forgetPause(ctx, accountId);
    },
  },
  http: shiftHttp,
  audience: shiftAudience,
} satisfies Domain;
