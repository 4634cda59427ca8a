import type { Clears } from '../../kernel/domain.js';

export const peopleClears: Clears = {
  'account.changed': ({ accountId }, stores) => stores.people.forget(accountId),
  'account.ended': ({ accountId }, stores) => stores.people.forget(accountId),
};
