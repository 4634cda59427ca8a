import { phrasesOf } from './danger-phrases.js';

const you = 'je/jij/jou/jullie/u/ge/gij/jezelf/jouw';

/** Said to another: an insult or a threat, and not that somebody is in danger. */
export const aimedPhrases = phrasesOf(`
  pleeg .. zelfmoord; ga .. ophangen; ga .. doodgaan; hang je/jezelf/u .. op; maak je/jezelf .. kant/af/dood;
  spring .. brug/flat/dak/balkon/trein/spoor; ga .. voor de/een trein .. liggen/springen/staan; ik vermoord/wurg je/jou/jullie/u;
  ga .. van de/het brug/flat/dak; ik maak/sla/schop je/jou/jullie .. dood/kapot/af; ik ga je/jou/jullie vermoorden/doodmaken/doodslaan;
  kill yourself/urself/yourselves/ur/yoself; kys; hang yourself; go .. jump .. bridge/roof/train; jump off .. bridge/roof;
  end yourself; you/u .. better off dead; you/u should .. be dead; you/u deserve to die; you/u need to die; hope you/u .. die/dead;
  ill/gonna kill you/u; will kill you/u
`);

/** More widely what is said of another, and not of oneself: too wide to be held for, enough not to be taken for danger. */
export const towardsAnother = phrasesOf(`
  youre/ur .. dead; you/u are .. dead; bent dood voor; ga .. onder de trein; hoop .. .. ${you} .. .. trein/brug/auto/bus;
  sterf een .. dood; should have swallowed; moesten ze .. afmaken/afschieten; moesten ze afmaken; beter af zonder jou;
  would cry if you; too .. to live; te dom om te leven; pleeg .. suicide; ga .. zelfmoord plegen;
  hang/verhang/verzuip/verdrink/snij/schiet/steek ${you} .. op; hang/verhang/verzuip/verdrink/snij/schiet je/jezelf; maak jezelf;
  spring .. van/voor .. .. brug/flat/dak/balkon/trein; ga .. van de/het/een brug/flat/dak; ga .. brug/dak/spoor/flat .. springen;
  ga .. van .. brug/dak/flat .. springen; ik vermoord/wurg/steek/sla/schop/maak/schiet je/jou/jullie/u;
  ik vermoord/wurg/steek/sla/schop/maak/schiet ${you} .. .. dood/kapot/af/neer/verrot/lek/bek/kop;
  ik ga ${you} .. .. vermoorden/doodmaken/doodslaan/pakken/slaan/opzoeken/vinden/steken/afmaken/wurgen;
  ik .. weet .. je/jullie woont/wonen;
  hoop/hoopte/hopelijk/wens .. .. ${you} .. .. .. dood/sterft/sterf/kanker/doodgaat/doodvalt/verrekt/crepeert/verrot/stikt/stik/sterven/creperen/verdwijnt/verongelukt/verkracht/geslagen/pijn/valt;
  ${you} .. .. beter/liever/gewoon/verdient/verdienen/moet/moeten/mag/mogen/zou/had/hadden .. .. dood/sterven/doodgaan/creperen/verdwijnen/vergast/vergassen/doodgeslagen/doodgeschoten/geboren/bestaan/vergiftigd/verzopen;
  ${you} .. .. dood/geboren/bestaan .. .. moeten/zijn/worden; beter/liever .. .. ${you} dood/weg; verdien ${you} .. .. dood;
  zonder ${you} .. .. beter/leuker/gezelliger/rustiger; ${you} bent/ben/zijn .. .. last voor; niemand .. .. ${you} .. .. missen/mist;
  mist ${you}; last ${you}; rot op en; stik de moord; stik erin; stik er maar in; stik toch; verdwijn toch/maar/uit; verdwijn;
  ga toch weg; weg laten halen; weg kunnen laten;
  mag/mogen/moet/moeten/zou/kun/kan/kunt ${you} .. .. dood/sterven/creperen/doodvallen/verdwijnen/stikken;
  hoop/wens .. .. ${you} .. .. .. niet; ga .. afkicken; stik;
  kill/unalive/hang/shoot/drown/off yourself/urself/yourselves/ur/yoself/yaself; kill your/ur self; go .. kill; end your life;
  go .. jump .. .. bridge/roof/train/cliff; go play in traffic; jump off .. bridge/roof/cliff; jump in front; slit your; cut yourself;
  neck yourself; drink bleach; go drink; choke on; you/u/youre/ur/youd/youll .. better off dead; better off without you;
  without you .. .. better; better .. without you/u;
  you/u/youd/youll should/better/shouldve/couldve/ought .. .. die/dead/swallowed/aborted/born/hang/killed/shot/exist;
  you/u/ya deserve/deserves/need/needs/can to die; you/u .. deserve .. .. die/death/rape/raped/beaten/beating/hurt/abuse;
  hope/wish he/she/they/someone/somebody .. .. you; your funeral; dat hij/ze/zij je/jou .. slaat/sloeg/slaan/schopt; bent overbodig;
  ${you} .. .. niet .. bestaan; bestaan niet; trans/gays/they dont exist;
  hope/hoping/wish/pray .. .. you/u/youre/your/yall .. .. .. die/dead/dies/died/dying/rot/cancer/raped/hurt/choke/kill/disappear/born/suffer/beaten/hit;
  you/u .. .. waste of; no one/nobody .. .. .. miss you/u/ya;
  ill/gonna/will/imma kill/hurt/stab/beat/end/murder/smash/shoot you/u/ya/your;
  going to .. kill/hurt/stab/beat/murder/smash/shoot you/u; ill smash/break your; you .. .. burden; youre/ur a burden;
  you .. worth .. living; you people .. .. .. die/dead/burn/gassed/shot;
  people like you .. .. .. die/dead/locked/shot/gassed/born/exist/breathing; should be .. .. locked/shot/gassed/put;
  hebben/moeten .. ze .. .. afschieten/afmaken/vergassen/opsluiten/vergeten;
  ze .. moeten/moesten .. .. .. afschieten/afmaken/opsluiten/vergassen/doodschieten/afvoeren
`);

/** Said to another in few words. With "I" in the same text it may be about oneself. */
export const imperativePhrases = [
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
] as const;

/** Another said it, or asks what may be said: then it is told, and not done. */
export const tellingPhrases = phrasesOf(`
  zei/zeg/zegt/zeiden/zeggen/gezegd/riep/roept/roepen/schreef/schreven/stuurde/appte/noemde/noemt/hoor/hoorde/stem/stemmen;
  said/says/say/told/tells/tell/telling/wrote/writes/shouted/called/calls/heard/hear/voice/voices/texted
`);

/** What the writer says of themselves, though it has the words of an insult: it stays danger. */
export const ownPhrases = phrasesOf(`
  ik/zal/dadelijk spring; ik .. spring; ik .. hang/verhang/verdrink/snij/schiet .. .. op/me/mezelf; ik verdwijn; ik .. ga .. dood;
  ga ik .. dood; ga dood van/aan/hier/denk/vanavond/vannacht/straks/als/ik; ik .. .. bestaan niet; ik sterf; ik stik; stik ik;
  ik .. .. pleeg; ik .. ga .. .. .. zelfmoord/suicide/afkicken; ga ik .. .. .. zelfmoord/suicide; i .. .. end your life;
  ik .. .. ga .. .. springen/ophangen/doodgaan; ga ik .. .. .. springen/ophangen/dood;
  ik ga .. .. van/voor/naar .. .. brug/dak/flat/trein/spoor/springen; ik .. .. kill/hang yourself; i/im/ill/id .. .. .. jump/jumping;
  to jump; gonna jump; i drink bleach; i .. choke; without me
`);

/** Idioms and talk of trade that have the words of danger: they are read as if they were not there. */
export const idioms = phrasesOf(`
  lach/lachte/lachen/gelachen/verveel/verveelde/vervelen/schaam/schaamde/schrik/schrok/erger/ergerde/zweet/werk/werkte/vries/rot .. me/mij/mezelf/ons/je .. dood;
  lach/verveel/schaam/schrik/erger/zweet/werk .. dood; dood lachen/verveeld/geschrokken; om te sterven .. zo/lekker/mooi/goed;
  sterven zo; te mooi/lekker om; dood van de/het honger/dorst/kou/lach/lachen/zenuwen/warmte/slaap; dood gewoon;
  dode hoek/punt/muis/zee; dood spoor; zit/zat op het goede/verkeerde/juiste spoor; op het goede/juiste/verkeerde spoor; op spoor;
  dodelijk saai; deadline*; your dead; an accident no win; telefoon/mobiel/laptop/batterij/accu/plant/plantje .. .. dood;
  de dood van mijn/zijn/haar/onze/een; beats the/our/all; say/wave/kiss goodbye to; zeg .. vaarwel/dag/adieu;
  neem afscheid van je/uw/jouw; trapped in debt; in een klap; wie .. wil niet meer;
  verkoop/verkopen/lever/leveren/bestel/bestellen/sell/selling/order/buy/supply/deliver .. .. .. pillen/pills/tabletten/tablets/medicijnen/meds/medication/oxazepam/diazepam/xanax/slaappillen/morfine/morphine;
  pillen/pills/tabletten/tablets/xanax/slaappillen .. .. te koop/sale/prescription/recept; dead line*; moordwijf; moorddeal;
  moord*prijs; moordend; moordprijzen; tot in de dood; kill/killing/kills/killed time; kill it; killed it; killing it;
  killer deal*/app/price*/offer*; dead tired/good/easy/serious/end/battery/funny; drop dead gorgeous;
  is/are/was/were/just/deals/deal/prices/price/cake/shoes/food/taste/tastes/results/offer/offers/bargain/bargains/absolutely/simply to die for;
  drowning in debt/debts/emails/paperwork/work; dying to try/meet/know/see/hear/share/tell/show/eat;
  dying of laughter/boredom/laughing; died laughing/laughing; laughed .. to death; bored .. to death; scared .. to death;
  love .. to death; phone/battery/laptop/tablet/car/plant/plants/wifi is/was/died/dead/dying; slashed; slash prices;
  prices cut/slashed; cut prices/price/costs/cost/deals/down/out; overdose of cuteness; jump in/on board/online/into/right;
  spring eruit/erin/in/op/mee; giving/given/gave away free/iphones/ipads/prizes/vouchers/five/ten/10/5/a; geven .. weg; geef .. gratis;
  hit me up/on; hit up; hits me up; hit the link/button/like/subscribe/gym/sack; hit .. like/subscribe; hit that;
  beat the/these/those/any/our price/prices/odds/competition/queue/market/traffic/inflation; beats me; to beat; unbeatable; gratis weg;
  weg te geven; wie wil niet meer; wil je/jij/u/jullie niet meer; want more; threw a party;
  shoot me/us .. a/your dm/message/text/mail/email/msg; shoot me; shoot a dm; bomb deal; bath bomb*; sex bomb; killer heels;
  schot in de roos; slaat nergens; slaat op; sloeg nergens; slaat de spijker; slaat een gat; snijdt hout; knoop doorhakken;
  eet smakelijk; snijbloemen; snijplank; gesneden brood/kaas/groente; kip gesneden; branden van nieuwsgierigheid; brand new
`);
