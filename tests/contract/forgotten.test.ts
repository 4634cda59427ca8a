import { expect, it } from '@jest/globals';
import { policiesOf } from '@naast/server/compose';
import { domains, type Listed } from '@naast/server/domains';
import type { Domain, Forgotten } from '@naast/server/domains/domain';
import { notes } from '@naast/server/domains/notes/index';

type Without<D extends readonly Domain[], K extends keyof Domain> = {
  readonly [N in keyof D]: Omit<D[N], K>;
};
type ForgottenWithout<K extends keyof Domain> = keyof Forgotten<Without<Listed, K>>;

it('names what no domain has; each of these would not compile otherwise', () => {
  const named = [
    'no policy for note.read' satisfies ForgottenWithout<'policy'>,
    'no cases for note.read' satisfies ForgottenWithout<'cases'>,
    'no reads for note.read' satisfies ForgottenWithout<'reads'>,
    'no answers for accountName' satisfies ForgottenWithout<'answers'>,
    'no verifyCredentials for passphrase' satisfies ForgottenWithout<'verifyCredentials'>,
    'no may for readLog' satisfies ForgottenWithout<'may'>,
    'no stores for notes' satisfies ForgottenWithout<'stores'>,
    'no sealed field for note.text.1' satisfies ForgottenWithout<'collections'>,
    'no keys for account' satisfies ForgottenWithout<'keys'>,
    'no places for thread' satisfies ForgottenWithout<'places'>,
    'no http for listFaults' satisfies ForgottenWithout<'http'>,
    'no socket for place:post' satisfies ForgottenWithout<'socket'>,
    'no audience for note.written' satisfies ForgottenWithout<'audience'>,
  ];
  // @ts-expect-error Of what is whole, nothing is forgotten.
  const whole: keyof Forgotten<Listed> = named[0];
  expect(whole).toBeDefined();
});

it('refuses two domains that name the same', () => {
  const again = [...domains, { policy: notes.policy }];
  expect(() => policiesOf(again)).toThrow('Two domains have note.read.');
});
