import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { NaastError } from '../../kernel/errors.js';

/**
 * Fewer guesses than 10^10 is what somebody who knows lists of passwords tries first. Sentences of a few words are far above it;
 * a list of forbidden passphrases alone would miss "passwordpassword" and rows of keys.
 */
const guessesLeastLog10 = 10;
/** Longer is only slower to judge. */
const judgedCharacters = 100;

let judge: Promise<ZxcvbnFactory> | null = null;

/** Its lists are large and seldom needed: read at the first use. */
async function loadJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Judge }, common, dutch] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-nl-be'),
  ]);
  return new Judge({
    dictionary: { ...common.dictionary, ...dutch.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: judgedCharacters,
  });
}

/** Throws `badInput` on `path` when a passphrase is easily guessed, also by who knows the person's name. */
export async function refuseWeakPassphrase(
  passphrase: string,
  about: readonly string[],
  path = 'passphrase',
): Promise<void> {
  judge ??= loadJudge();
  const judged = passphrase.normalize('NFKC').slice(0, judgedCharacters);
  const { guessesLog10 } = (await judge).check(judged, [...about, 'naast']);
  if (guessesLog10 < guessesLeastLog10)
    throw new NaastError('badInput', { fields: [{ path, problem: 'tooCommon' }] });
}
