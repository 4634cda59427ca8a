import type { SelfView } from '@naast/shared/contract/people';
import type { Account } from './people.types.js';

export function presentSelf(
  account: Account | null,
  visit: { started: boolean },
  may: { openRooms: boolean },
): SelfView {
  if (account === null) return { kind: visit.started ? 'visitor' : 'anonymous' };
  return { kind: 'team', name: account.name, roles: [...account.roles], may: { openRooms: may.openRooms } };
}
