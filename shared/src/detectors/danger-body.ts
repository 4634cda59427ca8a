import { phrasesOf } from './danger-phrases.js';

const meds =
  'medicijn/medicijnen/medicatie/pillen/pil/tabletten/meds/medication/medicine/pills/tablets/lithium/clozapine/quetiapine/olanzapine/haldol/haloperidol/risperidon/risperidone/sertraline/venlafaxine/paroxetine/paroxetin/citalopram/antidepressiva/antidepressants/antipsychotica/oxazepam/lorazepam/diazepam/temazepam/benzo/benzos/valium/xanax/drinken/drank/alcohol/drinking/booze/ghb/heroine/heroin/methadon/methadone/drugs/opiaten/opioids/tramadol/insuline/insulin/depot/prednison/prednisone';
const drugs =
  'drugs/coke/cocaine/ghb/ketamine/speed/heroine/heroin/fentanyl/xtc/mdma/drank/alcohol/wodka/vodka/whisky/wine/wijn/pillen/pills/tabletten/tablets/medicijnen/meds/lithium/clozapine/quetiapine/oxazepam/paracetamol/insuline/insulin';
const amounts = 'te/veel/teveel/alle/hele/dubbele/dubbel/driedubbele/tien/twintig/dertig/overdosis';

/** The body in danger: hurting oneself, an overdose, signs of medication, withdrawal, not eating. */
export const bodyPhrases = {
  selfHarm: phrasesOf(`
    doe/doet/deed/pijn .. .. mezelf pijn; pijn .. mezelf;
    schaar/scissors/glas/glass/naald/needle/mes .. .. been/arm/leg/buik/huid/pols/thigh; a/my/the razor/blade/blades/razors; mesje ligt;
    scheermes; opgesneden; ingesneden; opengehaald; opengekrast; cuts; fresh cuts; snij; snee; sneed; kras; bijt mezelf; hurting myself;
    hurt myself; haal .. .. open; arm/been/pols/benen/armen .. .. .. diep; diepe wond*; pijn voelen; feel pain; straf .. mezelf; punish;
    terugval; relapse*; schoon geweest; days clean; clean for; zelfbeschad*; zelfverwond*; zelfverminking; automutil*; zelf beschadig*;
    mezelf .. .. .. pijn/snijden/snij/gesneden/krassen/kras/gekrast/branden/brand/gebrand/verbrand/verwonden/verwond/slaan/geslagen/beschadig*/bijten/beet/gebeten/krab*/prik*/straffen/straf;
    snijden/snij/snijd/sneed/krassen/kras/kraste/branden/brandde/brand/sla/slaan/beschadig/verwond/straf .. .. mezelf/mij/me/mijn/arm/armen/been/benen/pols/polsen/huid;
    mij/me/mijn/hem/haar/zichzelf .. .. .. gesneden/gekrast/opengesneden/opengehaald; gesneden; gekrast; snijden; krassen;
    in mijn/me arm*/been/benen/pols*/buik/dij*; arm/armen/been/benen .. .. open*/kapot/gebrand/bloed*/snij*; snijwond*; littekens;
    verse wonden; peuk/peuken/sigaret/sigaretten/aansteker/strijkijzer .. .. arm/huid/hand/been/uitgedrukt/uitgemaakt/mezelf;
    arm/armen/huid/hand/been .. .. peuk*/sigaret*/aansteker/strijkijzer; zichzelf; snijdt; krast; kraste; beschadigt; verwondt;
    drang .. .. snij*/kras*/brand*/pijn/mezelf; hoofd .. .. muur; tegen de muur; haren uit; mezelf iets; scheermes*; mesje; mesjes;
    automutileer*; sneetje*; sneden; hechtingen; gehecht; wond; wonden; self harm*; selfharm*; self injur*; sh; relapsed;
    cut/cutting/cuts/hurt/hurting/harm/harmed/harming/harms/burn/burned/burnt/burning/hit/hitting/hits/scratch/scratching/scratched/punch/punching/bite/biting/stab/stabbing/injure/punish/slice/sliced/starve/starving .. .. myself/himself/herself/themselves/themself;
    cut/cuts/cutting/slice/sliced/burn/burns/burned/scratched/carved .. .. arm/arms/leg/legs/wrist/wrists/thigh/thighs/skin/stomach/again/deep/deeper;
    i cut; been cutting; started cutting; the cuts; my cuts; my scars; urge/urges .. .. cut/burn/harm/hurt/self; urges;
    cigarette/lighter .. .. arm/skin/leg/hand; head .. .. wall; razorblade*; razor blade*; stitches; wound; wounds
  `),
  overdose: phrasesOf(`
    gesnoept; alles uit .. .. kast*/medicijnkast*; emptied .. .. cabinet/bottle/packet/box; way/far/much more than; more than .. should;
    took/taken way/far/more; meer .. dan .. mag/moet/voorgeschreven; maagspoel*; stomach pumped; pompen .. maag; gifcentrum;
    poisons line; overdos*; overdose*; od; oded; oding; odeed; intox*; vergiftigd; vergiftiging; antigif*; hap slik;
    ${amounts} .. .. .. ${drugs} .. .. op/ingenomen/geslikt/genomen/gedronken/gehad/gebruikt/gepakt/gegeten;
    te veel/teveel .. .. ${drugs}; ${drugs} .. .. teveel/overdosis/door elkaar;
    te veel ingenomen/geslikt/genomen/gebruikt/gespoten/gehad; teveel ingenomen/geslikt/genomen/gebruikt/gespoten;
    alles .. .. ingenomen/geslikt/doorgeslikt/tegelijk; leeggegeten; strip/strips/doos/doosje/potje/pot .. .. leeg/op/achter/geslikt;
    leeg/lege .. strip/strips/doosje/doosjes/potje/potjes; drank en/met pillen/medicijnen; pillen en/met/plus drank/wodka/wijn;
    heb .. .. .. geslikt; geslikt; ingenomen; doorgeslikt; iets/wat ingeslikt; ingeslikt; opgegeten .. .. pillen/tabletten/medicijnen;
    too much/many .. .. ${drugs}; too much insulin; took/taken/had/swallowed .. .. too many/much;
    took/taken/swallowed .. .. all/whole/everything/lot/loads/bunch/bottle/packet/box/handful/lots;
    pills and/with booze/vodka/wine/alcohol/whisky/gin; drank bleach; drunk bleach; swallowed;
    empty .. packet/packets/bottle/strip/box/blister; bottle .. .. empty/pills
  `),
  signs: phrasesOf(`
    bij kennis; niet bij kennis; buiten kennis; weet niet wat ze/hij .. genomen/geslikt/gebruikt; stroomstoten; electric shocks;
    brain shocks; stroomschok*; help mij/me; help me please; help alstublieft; an emergency; in crisis; his/her/my lips;
    zijn/haar/mijn lippen; aanspreekbaar; niet meer aanspreekbaar; niet goed met; gaat niet goed met hem/haar; isnt breathing;
    ademhaling; barely stand; cant stand up; cant move; kan niet .. .. staan/bewegen/lopen; noodgeval; a&e;
    locked himself/herself/themselves; zichzelf opgesloten; zich opgesloten;
    bloed .. .. .. stop*/veel/niet/door/overal/druipt/vloer/arm/handdoek/gulpt/braken/spugen/hoest*; bloedt; bloeden; bloeding;
    braak/spuug/spuugt/hoest/plas/kots .. bloed; doodbloed*; bleeding; bleeds;
    blood .. .. everywhere/floor/stop*/wont/lot/towel/coughing/vomit*/lots; vomiting/coughing/throwing .. blood; so much blood;
    losing blood; geen/amper/nauwelijks lucht/adem/ademen; krijg geen; niet .. ademen/ademhalen; ademt niet;
    adem* .. .. niet/amper/raar/zwaar/slecht/moeilijk; benauwd; ik stik; stik ik; stikken; stikt;
    keel/tong/gezicht/lippen .. .. dik/dikker/zwelt/opgezwollen/gezwollen/blauw/op; pijn .. .. borst; borst .. .. pijn/drukt/druk/kneep;
    hartkloppingen; hart .. .. over/bonst/onregelmatig/stop*/raar/snel/hard; cant breathe; hard to breathe;
    trouble/difficulty/struggling .. breathing/breathe; not/isnt/barely/hardly/stopped breathing;
    throat/tongue/face/lips .. .. swelling/swollen/swells/blue/closing/thick; chest .. .. pain/pains/hurts/tight/crushing;
    pain in .. chest; heart .. .. racing/irregular/skipping/stopping/pounding/weird/funny; niet .. .. wakker .. krijgen;
    wakker .. krijgen; niet .. wakker; reageert .. niet/nergens/amper/raar; reageert nergens; bewusteloos; buiten bewustzijn/westen;
    niet bij; flauwgevallen; flauw gevallen; in elkaar gezakt; weggevallen; zakt weg; zak .. weg; ligt op de/t grond; ligt .. .. vloer;
    schokt; schokken; schuim; schuimbek*; stuip*; epilept*; insult gehad; aanval gehad; praat .. .. raar/wartaal/onduidelijk/dubbel;
    wartaal; dubbele tong; verlamd; voel .. benen/arm niet; unconscious; unresponsive; not responding; doesnt/dont/wont respond;
    dont respond; wont wake; cant wake; dont wake; passed out; collapsed; fainted; blacked out; foaming; seizure*; fitting; convuls*;
    shaking .. .. over/body/violently; slurring; slurred; turning/gone/going blue; ambulance*; ambulans; 112; 999; 911; help help;
    iemand help; help alsjeblieft; please help; someone help; levensgevaar*; in gevaar; in danger; dying; stervende; ga ik dood;
    dood aan
  `),
  medication: phrasesOf(`
    ik/hij/ze .. .. zonder .. ${meds}; withdrawal symptoms; withdrawals from; in withdrawal; withdrawing; sinds ik geen;
    geen .. .. ${meds} .. .. .. slik/neem/heb/krijg/gebruik; trillen; tril; beef; tremor*; shakes; koorts .. .. ik/hoog; fever;
    in een keer/klap .. .. .. gestopt/stopte/weggelaten/afgebouwd;
    gestopt .. .. ${meds} .. .. .. zie/hoor/tril*/beef/zweet*/niet/nachten/koorts/schok*/dingen/spook/elektrische/zappen;
    van de een/ene op de andere/ander .. .. gestopt; van de een op de;
    opeens/ineens/plotseling/plots/zomaar/abrupt/koud/acuut .. .. .. gestopt; gestopt .. .. ${meds};
    ${meds} .. .. gestopt/weggegooid/doorgespoeld/niet/vergeten; ik/hij/ze/zij/stopte .. .. stop/stopt/stoppen/stopte .. .. ${meds};
    cold turkey; ontwenning*; ontwen*; afkick*; delirium; delier; hallucin*;
    zie .. .. .. beestjes/spinnen/dingen/mensen/insecten/schimmen; dingen .. .. er niet zijn; die er niet zijn; beestjes; hoge koorts;
    koorts .. .. stijf/stijve/spieren/zweet*/graden/verward; stijf .. .. plank/koorts/spieren;
    spieren .. .. stijf/verkramp*/vast/hard/keihard/krampen; heb/heeft/heel/met/en/hij/ze .. .. koorts; kaak .. .. vast/klem/scheef;
    ogen .. .. naar boven/omhoog/vast/draaien/weg; nek .. .. scheef/vast/trekt; tril .. .. .. hele/niet/erg/zo/lopen/over/helemaal;
    trillen .. .. stop*/niet/erg; serotonine*; serotonin syndrome; maligne; lithiumvergiftiging;
    lithium .. .. .. braak/braken/spugen/diarree/trillen/tril/wankel/dubbel; dubbel zien; zie dubbel; nachten niet .. .. geslapen/slapen;
    nachten .. .. wakker/geslapen/slaap; dagen .. .. .. geslapen/slaap/wakker; niet .. .. geslapen;
    verkeerde .. pillen/medicijn*/dosis/tabletten/pil; dubbele dosis; verward; in de war; psychotisch; stopped .. .. ${meds};
    stopping .. .. ${meds}; quit .. .. ${meds}; came off .. .. ${meds}; coming off .. .. ${meds};
    came/coming/come/went/going/gone/im/been/getting off .. .. ${meds}; ran out of .. .. ${meds}; brain zaps; seeing things; see things;
    seeing .. .. bugs/spiders/insects/people/shadows; things that arent; arent there; not there; dts; high fever;
    fever .. .. stiff/rigid/sweating/confused/shaking; stiff .. .. board/muscles/fever/neck/jaw;
    muscles .. .. rigid/stiff/locked/locking; jaw .. .. locked/locking/stuck/clench*; eyes .. .. rolling/rolled/stuck/back;
    cant stop shaking; shaking; double dose; wrong .. pills/dose/medication/tablets/meds; double vision; seeing double;
    nights without sleep; days without sleep; nights .. .. no sleep; not slept; havent slept; hasnt slept; no sleep; days awake;
    awake for .. days/nights; paranoid; psychotic
  `),
  eating: phrasesOf(`
    geen slok/hap; dagen .. .. slok/hap; slok water; refuses .. water/food; sip of water; eet/eten/gegeten .. .. .. dagen/week/weken;
    dagen/week/weken .. .. niks/niets/nix; stopped eating; stopped drinking; ate nothing; nothing to eat;
    dagen .. .. .. gegeten/gedronken/eten/eet/drinken/drinkt; weken .. .. .. gegeten/eten/eet;
    niet/niks/niets/amper/nauwelijks .. .. gegeten/gedronken/binnen;
    eet/eten/drink/drinkt/drinken .. .. .. niet/niks/niets/amper/nauwelijks/weigert .. .. dagen/week/meer;
    eet/drink/drinkt .. .. niet/niks/niets/amper meer; eet niet/niks/niets; drink niet/niks/niets; drinkt niet/niks/niets;
    weigert .. .. eten/drinken; weiger .. .. eten/drinken; stop met eten/drinken; gestopt met eten/drinken; hongerstaking; uithonger*;
    mezelf uit; laxeer*; overgeven na; alles uitgekotst; uitgedroogd; uitdrog*; houd/hou niets/niks binnen;
    not/havent/hasnt/nothing/barely/hardly/no .. .. eaten/eating/eat/drunk/drank/drink/food/water; havent had .. .. food/eat/drink;
    dont/wont/refuses/refusing/refuse .. .. eat/drink/eating/drinking; stopped eating/drinking;
    days without .. food/eating/water/drinking; starving; starve; purging; purge; laxatives; dehydrated; keep .. .. down
  `),
};
