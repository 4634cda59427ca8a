import './people.events.js';

export { hashPassphrase } from './passphrase.js';
export { peopleAudience } from './people.audience.js';
export { peopleHttp } from './people.http.js';
export { accountCollection } from './people.model.js';
export { peoplePolicy } from './people.policy.js';
export { peopleRetention } from './people.retention.js';
export { peopleSituations } from './people.situations.js';
export { type PeopleStore, peopleStore } from './people.store.js';
export type { Account } from './people.types.js';
