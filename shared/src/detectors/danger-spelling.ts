import { phrasesOf } from './danger-phrases.js';
import type { Token } from './tokens.js';

/** How people type at night, and what it stands for: chat words, glued words, dialect, Flemish, letters left out. */
const spellings = new Map(
  phrasesOf(`
  ik: k; ik wil: kwil ikwil; ik wou: kwou; ik ga: kga ikga; ik ben: kben ikben; ik heb: kheb keb ikheb; ik kan: kkan ikkan;
  ik zou: kzou; ik voel: kvoel; ik hoop: khoop; ik zit: kzit; ik sta: ksta; ik hou: khou; ik denk: kdenk; ik hoor: khoor;
  wil dood: wildood; ik wil dood: ikwildood; wil niet: wilniet; ik wil niet: ikwilniet kwilni; ik wil niet meer: ikwilnietmeer;
  wil niet meer: wilnietmeer; kan niet meer: kannietmeer; ik kan niet meer: ikkannietmeer; niet meer leven: nietmeerleven;
  niet: nie ni nit neit neet niey nt; niet meer: nimeer niemeer nietmeer nimer nimmeer nimmer; meer: mr mier mer meej;
  wil: wul wl wi wilt; wou: wouw; willen: wille; leven: leve leeve leeven lefe leben levn; dood: doot dod doodt doad dwood doood;
  slapen: slape; bestaan: bestan; spoor: spoorr; trein: treyn trijn; springen: springe; snijden: snije snijde snyden; krassen: krasse;
  pillen: pille pile; mezelf: mezelve mezlf mzelf meself mijzelf mezelluf mijnzelf mnzelf mezelvf mezef; mijn: mien mn m min;
  niks: nix nx; het is: tis; gewoon: gwn; echt: egt ech; vanavond: vnv vanaaf vnvd; vannacht: vannagt;
  afscheid: afschijd afsgeid afscheit; geslagen: geslage; slaat: slaad slaagt slat; dreigt: drijgt; stemmen: stemme;
  zeggen: zegge zege; bloed: bloet; gedachten: gedagten gedachtes gedagtes; einde: eind eint; weekend: weekent; zelf: zlf;
  zelfmoord: zlfmrd zlfmoord zelfmrd zm zmp znt zelfm zelfmo selfmoord; suicide: suicidie; weggegeven: weggegefe; gegeven: gegeve gege;
  genomen: genome; geslikt: gesliked; ingenomen: ingenome;
  cant: cba; dont: dnt donot doesnt didnt don; wanna: wana wnna; want: wnt wan waant; want to: wantto; dont want live: idwtl idwtlive;
  myself: mself mysef myslef meeself mysel maself mesself; kill myself: killmyself killmyslef; kill: kil kll; killing: kiling;
  disappear: dissapear dissapeer disapear; dying: dieing dyin; dead: deid ded; death: deth; living: livin; live: liv; alive: aliv;
  anymore: anymor anymoar; no more: nomore; gonna: gona finna; going: goin; ill: imma ima; i want to die: iwanttodie;
  i wanna die: iwannadie; wanna die: wannadie; want to die: wanttodie; just: jus; cutting: cuting; breathe: breath; pills: pils;
  tablets: tabs; knife: nife knive; bridge: brigde brige; unalive: unaliv unaliving; suicide: sewerslide sucide suside suicid sui ctb;
  overdose: overdosed
  `).flatMap((one) => {
    const [meaning = '', typed = ''] = one.split(': ');
    return typed.split(' ').map((word) => [word, meaning] as const);
  }),
);

/** Long words that are also known with one letter wrong, missing, too many or changed about. */
const longWords =
  'zelfmoord zelfdoding suicide suicidaal suicidal overdosis overdose zelfbeschadiging zelfverwonding automutilatie afscheidsbrief afscheid paracetamol medicijnen medicatie tabletten slaappillen medication vermoorden vermoord mishandeld mishandelt mishandeling verkracht verkrachting bedreigt bedreigd geslagen gesneden gewurgd wurgt opgesloten bewusteloos verdwijnen disappear strangled threatened goodbye breathing bleeding unconscious tonight vanavond vannacht springen wakker opdracht gedachten thoughts begrafenis voices stemmen existing'.split(
    ' ',
  );

const known = new Set(longWords);
const shortestLikened = 6;

/** The tokens in the spelling of the phrases; what a token stands for keeps its place in the text. */
export const spelledOut = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap(({ word, start, end }) =>
    meant(word)
      .split(' ')
      .map((one) => ({ word: one, start, end })),
  );

/** A phrase in the same spelling; its stems are left as they are. */
export const phraseSpelledOut = (phrase: string): string =>
  phrase.replace(/[^ /]+/g, (form) => (form.endsWith('*') || form === '..' ? form : meant(form)));

function meant(word: string): string {
  const short = word.replace(/([aeou])\1{2,}/g, '$1$1').replace(/([a-z])\1{2,}/g, '$1');
  const spelled = spellings.get(short);
  if (spelled !== undefined) return spelled;
  if (short.length < shortestLikened || known.has(short)) return short;
  return longWords.find((one) => isAlmost(short, one)) ?? short;
}

const sorted = (word: string): string => word.split('').sort().join('');

/** One letter wrong, missing or too many, or some in another order; the first letter is right. */
function isAlmost(word: string, meantWord: string): boolean {
  if (word[0] !== meantWord[0] || meantWord.length < 7) return false;
  if (word.length === meantWord.length && sorted(word) === sorted(meantWord)) return true;
  const [short, long] = word.length <= meantWord.length ? [word, meantWord] : [meantWord, word];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  return short.slice(at + 1) === long.slice(at + 1);
}
