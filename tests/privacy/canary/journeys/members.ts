import { accountRoutes } from '@naast/shared/contract/account';
import { peopleRoutes } from '@naast/shared/contract/people';
import { wordsOf } from '../../../support/spreekuur.js';
import { type CanaryHouse, passphraseOf } from '../canary-house.js';
import type { CanaryPerson } from '../canary-person.js';
import { words } from '../needles.js';

/** Signs up, stores a draft, recovers the account by the words, and keeps it. */
export async function becomesAMember(house: CanaryHouse): Promise<CanaryPerson> {
  const member = house.person(words.member);
  const body = { name: words.member, passphrase: passphraseOf(words.member), language: 'nl' as const };
  const signedUp = await member.call(accountRoutes.signUp, { body });
  const draft = await member.call(peopleRoutes.openDraft, { body: {} });
  await member.ask(accountRoutes.saveAccount, { query: { language: 'en' } });
  await member.call(peopleRoutes.signOut, {});

  const passing = house.person(words.guest);
  await passing.call(peopleRoutes.shareDevice, { body: { isShared: true } });
  await passing.call(peopleRoutes.leaveQuickly, {});

  const back = house.person(words.member);
  const next = `${body.passphrase}, en sleedoorn`;
  const typed = wordsOf(signedUp.recoveryWords);
  await back.refusal(accountRoutes.recover, {
    body: { words: words.refused, passphrase: next, language: 'nl' },
  });
  const recovered = await back.call(accountRoutes.recover, {
    body: { words: typed, passphrase: next, language: 'nl' },
  });
  for (const kept of [
    body.passphrase,
    next,
    draft.key,
    draft.ticket,
    typed,
    wordsOf(recovered.recoveryWords),
  ])
    for (const line of kept.split('\n')) house.secrets.add(line);
  return back;
}

export async function goes(member: CanaryPerson): Promise<void> {
  const passphrase = `${passphraseOf(words.member)}, en sleedoorn`;
  await member.refusal(accountRoutes.endAccount, { body: { passphrase: words.refused } });
  await member.call(accountRoutes.endAccount, { body: { passphrase } });
}
