import { compilePhrases, findPhrases, overlaps, type Span } from './phrases.js';
import type { Token } from './tokens.js';

/**
 * How people say that somebody is in danger; `rulesVersion` is raised with each change of a phrase. What has one of these is never held by a rule. It is no alarm and no judgement: too many
 * phrases hold up nothing, one too few could hold up a call for help.
 */
const dangerPhrases = [
  // Suicide
  'wil/wou/wilde .. dood',
  'dood wil/wou/wilde/willen/zijn',
  'liever dood',
  'was ik maar dood',
  'doodgaan',
  'doodwens',
  'niet meer .. leven',
  'leven .. niet meer',
  'niet meer wakker',
  'er niet meer .. zijn/ben/is',
  'verlang* .. dood',
  'zelfmoord*',
  'zelfdoding*',
  'suicid*',
  'sui',
  'eind/einde aan .. leven',
  'eind/einde aan .. maken',
  'er een eind/einde aan',
  'uit het leven stappen',
  'stap/stappen .. eruit',
  'van het leven',
  'mezelf/mijzelf .. kant',
  'mezelf/mijzelf/me .. ophangen/verdrinken/vergassen/verhangen',
  'voor de/een/n trein/metro/auto/vrachtwagen',
  'onder de/een trein',
  'op het spoor',
  'langs het spoor',
  'van de/het/een brug/flat/dak/balkon',
  'tegen een boom',
  'afscheidsbrief*',
  'afscheid .. nemen/neem/genomen',
  'mijn afscheid',
  'vaarwel',
  'zonder mij .. beter/verder',
  'beter af .. zonder mij',
  'wereld .. zonder mij',
  'want/wanna/wanted .. die',
  'to die',
  'wish .. dead',
  'be dead',
  'better off .. dead/without',
  'not .. alive',
  'dont/not .. live/exist',
  'not .. wake up',
  'never wake up',
  'end my life',
  'end it',
  'end it all',
  'ending my life/it',
  'take my own life',
  'took .. own life',
  'kill/killing myself',
  'killed himself/herself/themselves',
  'kms',
  'hang/hanging/drown/drowning myself',
  'jump/jumping .. bridge/roof/train',
  'train tracks',
  'goodbye letter/note',
  'suicide note',
  'say/saying goodbye',
  'this is goodbye',
  'last message',
  'laatste bericht',
  // Self-harm
  'zelfbeschad*',
  'zelfverwond*',
  'automutil*',
  'mezelf/mijzelf .. pijn/snijden/gesneden/krassen/gekrast/branden/verwonden/verwond/slaan',
  'snij/snijd/sneed/kras/brand/sla/beschadig mezelf/mijzelf/me',
  'me .. gesneden',
  'gesneden',
  'scheermes*',
  'mesje*',
  'self harm*',
  'selfharm*',
  'sh',
  'cut/cutting/hurt/hurting/harm/harmed/harming/burn/burned/burning/hit/hitting myself',
  'razor*',
  // Overdose, and a body in danger
  'overdos*',
  'od',
  'pillen/medicijnen/paracetamol/tabletten/strips .. geslikt/ingenomen/genomen/gepakt',
  'te veel/alle .. pillen/medicijnen/paracetamol/tabletten/slaappillen',
  'pillen .. gespaard/verzameld',
  'too many/all .. pills/tablets/meds/paracetamol',
  'took .. pills/tablets/paracetamol/meds',
  'saved/stashed .. pills/meds',
  'bloed* .. stop*/veel/niet',
  'bleeding',
  'geen lucht/adem',
  'cant breathe',
  'niet wakker .. krijgen',
  // Violence
  'slaat/sloeg/schopt/schopte/wurgt/wurgde/steekt/stak/bedreigt/bedreigde/duwt/duwde/trapt/trapte .. me/mij/mn/mijn/haar/hem/ons/kinderen',
  'me/mij/haar/hem/ons/kind/zoontje/dochter .. geslagen/geschopt/gewurgd/gestoken/bedreigd/getrapt/verkracht/aangerand/misbruikt/geduwd',
  'word/werd/wordt/worden .. geslagen/mishandeld/bedreigd/misbruikt/gewurgd',
  'losse handjes',
  'handen .. keel',
  'keel .. dichtgeknepen/dicht',
  'mes/pistool/wapen .. keel/hand/pakte/pakt/gepakt/huis/me/mij',
  'pakt/pakte .. mes/pistool/wapen',
  'verkracht*',
  'aangerand',
  'mishandel*',
  'wurg*',
  'vermoord*',
  'dood maken',
  'doodmaken',
  'doodslaan',
  'huiselijk geweld',
  'bang voor .. man/vriend/ex/vader/hem',
  'niet veilig',
  'onveilig',
  'beat/beats/hit/hits/hitting/kicked/kicks/choked/chokes/choking/strangled/punched/punches/threatens/threatened/slapped/slaps/raped .. me/her/him/us/kids/children',
  'being hit/beaten/abused/threatened',
  'got/get .. beaten',
  'rape*',
  'abuses/abused me',
  'domestic violence',
  'going to/gonna .. kill me/her/him/us/myself',
  'wants to/will kill me/her/him/us',
  'knife/gun .. me/throat/hand/house',
  'has/have/got a knife/gun',
  'afraid/scared of .. husband/boyfriend/ex/father/dad/him/partner',
  'not safe',
  'unsafe',
  // Voices that order
  'stem/stemmen .. moet/zeggen/zegt/zei/zeiden/wil/willen/roept/roepen/dwingen/opdracht',
  'moet van .. stem/stemmen',
  'voice/voices .. tell/tells/telling/say/says/saying/want/wants/said/told/order/orders',
];

/** Said to another: an insult or a threat, and not that somebody is in danger. */
const aimedPhrases = [
  'pleeg .. zelfmoord',
  'ga .. ophangen',
  'ga .. doodgaan',
  'hang je/jezelf/u .. op',
  'maak je/jezelf .. kant/af/dood',
  'spring .. brug/flat/dak/balkon/trein/spoor',
  'ga .. voor de/een trein .. liggen/springen/staan',
  'ik vermoord/wurg je/jou/jullie/u',
  'ga .. van de/het brug/flat/dak',
  'ik maak/sla/schop je/jou/jullie .. dood/kapot/af',
  'ik ga je/jou/jullie vermoorden/doodmaken/doodslaan',
  'kill yourself/urself/yourselves/ur/yoself',
  'kys',
  'hang yourself',
  'go .. jump .. bridge/roof/train',
  'jump off .. bridge/roof',
  'end yourself',
  'you/u .. better off dead',
  'you/u should .. be dead',
  'you/u deserve to die',
  'you/u need to die',
  'hope you/u .. die/dead',
  'ill/gonna kill you/u',
  'will kill you/u',
];

/** Said to another in few words. With "I" in the same text it may be about oneself. */
const imperativePhrases = [
  'ga dood/creperen/verrotten',
  'ga toch/maar/lekker/gewoon/alsjeblieft dood/creperen',
  'val/verrek dood',
  'go die',
  'go and die',
  'just die already',
  'drop dead',
  'go to hell',
  'rot in hell',
  'rot/flikker/donder/lazer/sodemieter/pleur/tief/kanker toch/maar/gewoon op',
  'rot/flikker/donder/lazer/sodemieter/pleur/tief/kanker op',
  'hou/houd je/jullie bek/kop/muil/smoel/bakkes/waffel/mond',
  'bek/kop dicht',
  'shut your mouth/face/gob/trap/hole',
  'shut the fuck',
  'stfu',
  'gtfo',
  'fuck/screw you/jou/jullie/u',
  'fuck/piss/sod/bugger off',
  'get lost',
  'krijg de kanker/tering/tyfus/pest/pleuris/kolere',
  'krijg kanker/tering/tyfus/kolere',
  'ga .. terug naar je/jouw/jullie/uw/eigen land/eigen',
  'go back .. own country',
  'go back .. where you came',
];

/** Another said it, or asks what may be said: then it is told, and not done. */
const tellingPhrases = [
  'zei/zeg/zegt/zeiden/zeggen/gezegd/riep/roept/roepen/schreef/schreven/stuurde/appte/noemde/noemt/hoor/hoorde/stem/stemmen',
  'said/says/say/told/tells/tell/telling/wrote/writes/shouted/called/calls/heard/hear/voice/voices/texted',
];

const danger = compilePhrases(dangerPhrases);
const aimed = compilePhrases(aimedPhrases);
const imperative = compilePhrases(imperativePhrases);
const telling = compilePhrases(tellingPhrases);

/** Where a text speaks of danger. */
export function dangerIn(tokens: readonly Token[]): Span[] {
  const found = findPhrases(tokens, danger);
  const aimedAt = findPhrases(tokens, aimed);
  if (aimedAt.length === 0) return found;
  if (findPhrases(tokens, telling).length > 0)
    return [...found, ...aimedAt].sort((a, b) => a.start - b.start);
  return found.filter((span) => !aimedAt.some((other) => overlaps(span, other)));
}

/** Where a text says to another to die or to go, or that they will be hurt. */
export function aimedIn(tokens: readonly Token[], speaksOfSelf: boolean): Span[] {
  if (findPhrases(tokens, telling).length > 0) return [];
  return [...findPhrases(tokens, aimed), ...(speaksOfSelf ? [] : findPhrases(tokens, imperative))];
}
