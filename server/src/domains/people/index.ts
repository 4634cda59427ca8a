import './people.events.js';

export { accountHttp } from './account.http.js';
export { comeIn, comeInAnew, type Door, doorOf, type SignedIn } from './come-in.js';
export { endSignIns, eraseAccount } from './end-account.js';
export { isCoordinated } from './is-coordinated.js';
export { isTeamName } from './is-team-name.js';
export { newTeamAccount } from './new-team-account.js';
export { peopleAudience } from './people.audience.js';
export { peopleClears } from './people.clears.js';
export { peopleHttp } from './people.http.js';
export { accountCollection } from './people.model.js';
export { isLastCoordinator, peoplePolicy } from './people.policy.js';
export { justSignedIn, type MayNow, presentSelf } from './people.present.js';
export { peopleRetention, removeShreddedAccounts } from './people.retention.js';
export { accountFor, peopleSituations } from './people.situations.js';
export { type PeopleStore, peopleStore } from './people.store.js';
export {
  type Account,
  canCoordinate,
  consults,
  coordinates,
  gainsRole,
  hosts,
  withCoordinator,
  withoutCoordinator,
  withWork,
} from './people.types.js';
export { refuseWeakPassphrase } from './refuse-weak-passphrase.js';
export { confirmFactor, type DrawnFactor, drawRecoveryCodes } from './second-factor.js';
export { rolesChanged, standDown } from './stand-down.js';
