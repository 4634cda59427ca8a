import type { Domain } from '../domain.js';
import { accountHttp } from './account.http.js';
import { accountName, isCoordinated } from './accounts.js';
import { eraseAccount } from './end-account.js';
import { peopleAudience } from './people.audience.js';
import './people.events.js';
import { peopleCases } from './people.cases.js';
import { peopleHttp } from './people.http.js';
import { accountCollection } from './people.model.js';
import { peoplePolicy } from './people.policy.js';
import { peopleStore } from './people.store.js';
import { verifyCredentials } from './verify-credentials.js';

export {
  accountName,
  changeAccount,
  countCoordinators,
  createAccount,
  findAccount,
  findAccountNow,
  findTeamAccount,
  isCoordinated,
  isTeamName,
  listTeam,
  newTeamAccount,
  takeBackAccount,
} from './accounts.js';
export {
  beginSignIn,
  beginSignInAgain,
  browserOf,
  type SignedIn,
  type SignInBrowser,
} from './begin-sign-in.js';
export { endSignIns, eraseAccount } from './end-account.js';
export { accountFor } from './people.cases.js';
export { accountCollection } from './people.model.js';
export { isLastCoordinator } from './people.policy.js';
export { justSignedIn, presentSelf } from './people.present.js';
export {
  type Account,
  canCoordinate,
  canSignIn,
  consults,
  coordinates,
  gainsRole,
  hosts,
  withCoordinator,
  withoutCoordinator,
  withWork,
} from './people.types.js';
export { refuseWeakPassphrase } from './refuse-weak-passphrase.js';
export { revokeCoordinator, rolesChanged } from './revoke-coordinator.js';
export { confirmFactor, type DrawnFactor, drawRecoveryCodes } from './second-factor.js';

declare module '../../platform/retention.js' {
  interface KeyKinds {
    readonly account: true;
  }
}

export const people = {
  policy: peoplePolicy,
  cases: peopleCases,
  may: { signUp: (ctx) => ctx.judge('member.signUp', null) === 'allow' },
  stores: ({ connection, vault }) => ({ people: peopleStore(connection, vault) }),
  collections: [accountCollection],
  keys: {
    account: { among: (ctx, ids) => ctx.stores.people.among(ids), remove: eraseAccount },
  },
  answers: {
    isCoordinated,
    accountName,
  },
  verifyCredentials,
  http: (all) => ({ ...peopleHttp(all), ...accountHttp(all) }),
  invalidates: {
    'account.changed': ({ accountId }, stores) => stores.people.forget(accountId),
    'account.ended': ({ accountId }, stores) => stores.people.forget(accountId),
  },
  audience: peopleAudience,
} satisfies Domain;
