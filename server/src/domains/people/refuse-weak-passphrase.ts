import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { NaastError } from '../../kernel/errors.js';

/**
 * An attacker with password lists tries the first 10^10 guesses. Sentences of a few words are far beyond that; a
 * blocklist alone would miss "passwordpassword" and keyboard rows.
 */
const guessesLeastLog10 = 10;
/** Longer input only takes longer to judge. */
const judgedCharacters = 100;

let judge: Promise<ZxcvbnFactory> | null = null;

/** Loads the word lists at the first use: they are large and rarely needed. */
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

/**
 * Throws `badInput` on `path` for a passphrase that is easily guessed, also knowing the words in `about`, e.g. the
 * name.
 */
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
