import { compound, fitting, picked } from './word-files.mjs';

/** English candidates, the best first: the EFF's large list; everyday words picked by hand; everyday words put together. */
export async function english({ diceware, spellingEn, naughty }) {
  const known = (await spellingEn('index.dic')).split('\n').map((line) => line.split('/')[0]);
  const isKnown = new Set(known);
  const fits = await fitting('en', JSON.parse(await naughty('en.json')));
  const isCompound = await compound('en');
  const rolled = [...(await diceware('index.js')).matchAll(/'\d{5}': '([^']+)'/g)].map((match) => match[1]);
  const everyday = (await picked('en')).filter((word) => isKnown.has(word));
  return [...rolled, ...everyday, ...known.filter(isCompound)].filter(fits);
}
