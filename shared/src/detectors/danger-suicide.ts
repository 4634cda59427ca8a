import { phrasesOf } from './danger-phrases.js';

/** Words that stand for each other in the phrases, Dutch and English. */
const want =
  'wil/willen/wou/wilde/wilden/zou/zouden/mag/mocht/hoop/hoopte/wens/wenste/verlang/verlangt/verlangde/smeek/bid/liever/beter/snak/wachten/wacht/klaar/bang/denk/denkt/dacht/gedacht/denken/praat/praten';
const wish =
  'want/wants/wanted/wanting/wanna/wish/wished/wishes/wishing/hope/hoping/hoped/pray/praying/rather/ready/prefer/need/deserve/going/gonna/tempted/trying/tried/try/plan/planning/about/like/thinking/thought/think/talks/talking/waiting/wait/better/easier';
const not = 'niet/nooit/geen/not/dont/cant/cannot/wont/never/no/isnt/wouldnt/couldnt/wasnt/havent/aint';
const i = 'ik/i/im/ive/ill/id';
const pills =
  'pil/pillen/pilletjes/tablet/tabletten/medicijn/medicijnen/medicatie/meds/medication/medicine/slaappillen/slaapmiddel*/slaappil/paracetamol*/strip/strips/doosje/doosjes/doos/potje/oxazepam/diazepam/temazepam/lorazepam/insuline/insulin/morfine/lithium/antidepressiva/pills/tablets/tablet/paracetamols/painkillers/sleepers/packet/packets/ibuprofen/aspirin/xanax/benzos';
const height =
  'brug/flat/dak/balkon/viaduct/toren/klif/rots/parkeergarage/reling/hijskraan/bridge/roof/balcony/ledge/cliff/rooftop/overpass/tower/railing/window/raam';
const rail = 'spoor/rails/perron/overweg/spoorwegovergang/spoorlijn/tracks/platform/railway/rail/crossing';
const when =
  'vanavond/vannacht/morgen/morgenavond/morgenochtend/straks/zo/nu/vandaag/zondag/maandag/dinsdag/woensdag/donderdag/vrijdag/zaterdag/weekend/tonight/tomorrow/today/now/soon/later/sunday/monday/friday/saturday';

/** Suicide: by how it is spoken of. */
export const suicidePhrases = {
  /** Wanting to be dead, away or asleep for good; that it need not go on. */
  wish: phrasesOf(`
    tussenuit kneep/knijp/knijpen/piepen; er tussenuit; ademhaal; weer/nog wakker; ik baal .. .. wakker/adem/leef;
    woke/wake/waking up .. .. disappointed; disappointed .. .. woke/wake/alive; be a person/human; pointless; rather not .. be; a relief;
    een opluchting; geeft me rust; let it be tonight; hope/wish/pray .. .. an accident; bid .. .. ongeluk; stekker .. uit; switch me off;
    het/dit mag stoppen; mag stoppen; nog .. .. .. moet opstaan; op .. staan .. .. doen; een ongeluk; wil eruit; eruit wil;
    voelt als straf; of ik .. .. er .. ben; er ben of niet; maakt .. .. niks .. uit; geen morgen; not .. open my eyes; not need me;
    need me in; doesnt need me; dont need me; no fight left; fight left; no strength left; geen kracht meer; wil slapen; never get up;
    dont matter; not matter; i dont matter; if im here or; op aarde; this earth; i/ill/id/gonna/will/could/should/him/her die; if i die;
    mijn bestaan; ik .. .. bestaan; ik ben helemaal op; i .. .. .. disappear/vanish; ik ben .. wanhopig; im .. desperate;
    ik .. geen hoop; heb geen hoop; i/im/feel/feeling .. hopeless; nothing left for/to; tomorrow its over; survive; surviving;
    niet .. .. volhouden; hou/houd dit .. .. vol; ver weg van; making it to/through; make it through;
    make it to morning/tomorrow/weekend/christmas; not .. .. be around; be around much/anymore/longer; how much longer i; longer i can;
    gone for good; for good this; voor altijd weg/slapen/rust/stil/wegblijven; wereld .. .. altijd; weg .. .. altijd/voorgoed;
    voorgoed weg/slapen; no way out; only way out; only way to; klaar met alles/mezelf/mij/leven/zijn; ik .. .. klaar met;
    het/leven/mij .. hoeft .. niet meer; hoeft .. .. allemaal niet; weg en blijven; weg zijn en; overleef; dood moeten;
    opgelucht .. .. .. niet; dood; dode; doodga*; doodging*; stervend; sterven; sterft; dead; dying; kill myself;
    ik/mijn/me/mezelf/hoofd/leven/alles/het .. .. .. ophouden; houdt/hield .. .. leven; leven .. .. .. op; hou .. ermee op;
    knop .. .. .. uit/om; mezelf .. uitzetten; uitzetten .. kon; genoeg geweest; heb .. .. genoeg gehad; het is mooi geweest;
    leven is .. .. voorbij/klaar/over/op/hel/waardeloos/leeg/mislukt/kut/zwaar/niks/af/kapot; om voor te leven; laat mij/me .. gaan;
    laat mij/me los; wil .. .. weg; voor wie .. ik; zonder mij; er niet meer; er niet .. meer; als ik weg; ik ben niks; ben niets waard;
    waardeloos .. ik; ik .. .. waardeloos/nutteloos/overbodig; uitzichtloos; niks/niets .. .. meer .. voor/over; red het niet;
    hou/houd/hield het niet; hou/houd dit niet; zie het niet; het gevecht; ik geef .. op; opgegeven; kapot .. wil/gaan; naar de hemel;
    naar god; naar mijn .. oma/opa/moeder/vader/kind toe; bij .. oma/opa/mijn .. zijn; herenigd; geen plan; plan heb; see myself making;
    not make/making it; dont .. .. make it; rather be/not; be nothing; be my last; ${not} .. .. .. be around; its all over; all be over;
    it to be over; worthless .. i; im .. .. worthless/useless/nothing/broken/pathetic; lost hope; despair; how much longer;
    how long i can; cant hold; hanging on; hold out; no plan; no plans; let me go; set me free; join him/her/them/mum/dad; off switch;
    switch .. .. off; oblivion; sleep .. .. never; never wake*; finally over; too much for me; dont want this; dont want .. .. anymore;
    ${want} .. .. dood/sterven/doodgaan/heengaan/inslapen/overlijden; dood wil/wou/wilde/willen/zijn/was/gaan/ga/moet/mag/lijkt/is/voelt;
    dood te gaan/zijn/willen/mogen; was ik .. dood/weg; mijn/me/m hart .. .. .. ophoudt/stopt/stilstaat/stopte;
    dat het/alles .. .. .. stopt/ophoudt/over/voorbij/eindigt; gewoon stopt/ophoudt; oplossen in; ik .. .. .. oplossen;
    niemand merkt het; niemand die het merkt; benijd/jaloers .. .. .. .. doden/dood/dode/overleden/gestorven;
    ben/was/werd ik .. .. geboren; geen .. .. reden; reden om .. .. door/verder/op; bestaan .. .. geen/zinloos/zin;
    niet wakker .. word/wordt/worden; ogen .. .. .. niet/nooit .. open; opgelucht .. .. .. niet meer; van deze wereld;
    deze wereld .. .. verlaten; doodgaan; doodwens*; doodswens*; doodsverlang*; doodsgedacht*; doodsdrang; levensmoe; levensbeeindig*;
    euthanasie; euthanasia; zelfmoord*; zelfdoding*; zelf*moord*; z*lfmoord*; zelfm*rd*; suicid*; su*cid*; suic*de; parasuicid*;
    unalive*; kms; sterfgevoel*; ${not} .. meer .. .. leven/bestaan/wakker/zijn/hier; niet/nooit .. leven/bestaan/wakker/opstaan;
    leven .. niet meer; leven .. niet .. waard; leven .. hoeft/hoefde; leven heeft geen; leven .. zinloos/moe/zat/beu;
    zat/beu/moe van het leven; wil .. leven niet; niet .. leven .. wil*; geen .. leven; genoeg/klaar met .. leven; er klaar mee;
    helemaal klaar mee; op met leven; stoppen/stop/ophouden/uitstappen .. .. zijn/leven/bestaan; niet .. bestaan;
    wil/wou/wilde/hoef/durf/mag niet meer; ik kan niet meer; kan echt niet meer; hou/houd .. niet meer .. vol; trek .. niet meer;
    trek/red/hou het niet; red ik niet; niet meer verder; niet verder; ${not} .. verder/door .. wil/kan/willen; hoeft voor mij/mijn;
    wil .. rust; er niet meer/te .. zijn/ben/is/was; er niet .. .. zijn/ben/was; hier niet .. .. zijn/ben/wil; niet .. hier .. zijn;
    nergens .. zijn; morgen .. niet/nooit/meemaken/meemaak; geen .. morgen; niet oud word*/worden; word niet oud; haal .. niet;
    geen toekomst; geen uitweg; enige/laatste uitweg/uitweg/oplossing; geen andere uitweg; uit het leven; stap/stappen/stapte .. .. uit;
    er .. uit .. stap*; stap/stappen .. eruit; eruit .. stap*; einde/punt .. aan/achter; er een einde/punt; einde aan; einde maken;
    aan mijn leven; eigen leven; van het leven; leven ontnemen/nemen; maak/maken/maakt .. .. einde; zelf .. einde;
    verlang* .. .. dood/einde/rust; dood .. verlang*; dood .. beter/fijn/makkelijker/rust/fijner; beter/liever/makkelijker .. dood;
    ${i} .. .. .. verdwijnen; verdwijnen .. wil*; wil/wou .. verdwijnen; verdwijn ik; ik verdwijn; zou .. verdwijnen; beter weg;
    weg wil/wilde/willen; wil .. weg zijn; weg kan zijn; was ik er maar; kon ik maar .. weg/verdwijnen/slapen; niet/nooit .. geboren;
    slapen .. .. niet/nooit/altijd; in slaap .. niet/nooit; altijd/eeuwig slapen/rust; nooit meer wakker; niet wakker; inslapen;
    zonder mij .. .. beter/verder/af/makkelijker/leuker/gelukkiger/door; beter/gelukkiger/fijner/makkelijker .. zonder mij;
    wereld .. zonder mij; als ik er niet; als ik dood; als ik .. weg; niemand .. mij/me .. missen/mist; mist mij/me; mij/me .. missen;
    iedereen tot last; alleen maar tot last; blok aan .. been; last voor iedereen; niemand .. zou .. merken/opvallen;
    reden om/van/voor .. leven/leef/bestaan; waarom .. .. leef/besta/leven/bestaan; zin om te leven; zin in .. leven/morgen;
    geen zin meer; leef niet; leef .. meer; gedachten .. .. terug/vaker/erger/weg/sterk/sterker/donker; de gedachten;
    donkere/zwarte/nare/enge/sombere gedachten/gedachte; bang voor mezelf; vertrouw mezelf niet; mezelf niet; mezelf .. .. .. doen;
    mezelf iets;
    mezelf .. kant/ophangen/verdrinken/vergassen/verhangen/doden/kapot/aandoe*/snij*/dood*/sla*/slaan/pijn/hang*/hangen/schiet*/schieten/spring*;
    mijn/me eigen .. kant; van kant; me/mij .. .. .. ophangen/verdrinken/verhangen/ophang; zelf iets aan*; iets aandoe*/aandoen;
    iets aan doen; iets .. .. stoms doen/doe; rare/gekke dingen doen; moed .. had; had .. .. moed; durf het niet; te laf om; die stap;
    durfde/durf ik .. maar; alleen nog durven; ${wish} .. .. die/dying/dead/death/disappear/vanish/oblivion;
    want/wanna/wish .. .. .. dead/die/gone/over/disappear/alive; to die; to be dead; be dead; was/were dead; die .. sleep; let me die;
    dying .. better; death .. better/peaceful/peace/easier/relief; ${not} .. .. .. alive/live/exist/exists/existing/living;
    ${not} .. .. wake/waking up; never wake; close/shut my eyes .. .. .. .. never/not/forever; never/not open;
    if i was/were .. gone/dead/here; i .. .. was/were gone; a bus/car/train/truck/lorry .. hits/hit; hits me;
    hit by a bus/car/train/truck/lorry; take/takes me .. in/away/tonight; want .. .. to end/stop; all to end/stop; make it stop;
    take me away; jealous/envy .. .. .. dead/died; my existence; no reason; point .. .. .. alive/going/on/life/anything; not wake;
    not waking; go to sleep and/forever/never; sleep .. .. forever/never/not; fall asleep and; stay asleep; sleep .. wake;
    not .. here anymore/tomorrow; want .. .. be here; wanna be here; not being here; not be here; not be around; wont be here/around;
    not being around; be here anymore; be around anymore; stop existing/living/being; cease to exist; stop .. exist*; life anymore;
    wasnt here; werent here; wasnt born; never .. born; not .. born; over with it; better off .. dead/without; better .. without me;
    happier/easier/better .. without me; world .. without me; without me .. better/happier/easier; no one/nobody .. .. miss me;
    would miss me; miss me; im/being/become/feel/am .. a burden; burden to;
    reason/point/use to/in/of .. live/living/alive/go/going/carrying/life; no point .. living/anymore/life; point in living;
    nothing .. live for; live for; why .. alive/live; not worth living; life .. worth; tired of living/life/being/existing/it;
    sick of living/life/existing/being; done with life/living/everything/it/this; done living; im done; so done;
    had enough of .. life/living/everything; no future; cant go on; cant .. go on; cant do this/it/life; cant .. anymore;
    cannot .. anymore; cant take; cant cope; cant keep .. going; give/giving up .. .. life/everything/living; giving up; given up;
    end it; end my/it/this/everything/his/her/their; ending my/it/things/everything/his/her; end .. life; ended .. life;
    take/taking/took/takes .. own life; own life; my life away;
    kill/killing/killed/kills myself/himself/herself/themselves/themself/themselfs; off/offing myself;
    hang/hanging/drown/drowning/shoot/shooting/strangle/suffocate myself/himself/herself; hanged;
    do/doing/done something/it .. .. myself; something stupid; do away with myself;
    thoughts .. .. back/worse/louder/stronger/dark/come/coming/scary/constant/dead/leave/away; dark/bad/scary/intrusive thoughts;
    the thoughts; dont trust myself; not safe; scared/afraid of myself; scared/afraid .. ill do; what i might/will do;
    safe with/from/by myself; keep myself safe; on my own tonight; ideation; wont be .. long; dont see .. future;
    wont see .. birthday/christmas/summer/thirty/twenty/eighteen; want live; want die; no want live; not want live; niet wil leven
  `),
  /** A plan, a time, what is ready, letters, the last time. */
  plan: phrasesOf(`
    niet naar huis; het is rond; voor elkaar .. .. bang/rust/kalm;
    chosen/picked .. .. monday/tuesday/wednesday/thursday/friday/saturday/sunday; booked .. .. room/hotel;
    het wordt .. maandag/dinsdag/woensdag/donderdag/vrijdag/zaterdag/zondag; ik heb gekozen; ive decided; i have decided;
    made my decision; made up my mind; thats when; dates .. circled; omcirkeld; circled; weirdly/strangely/finally calm; calm now;
    rustiger dan; ben kalm; kalm .. nu; een plan; a plan; laatste keer/avond/nacht/kerst; mijn/haar/zijn laatste;
    my/the last night/day/evening/christmas/birthday/time; last time ill/i;
    once/when/till/until/everyone/everyones/kids/wife/husband/wifes/theyre/hes/shes .. .. asleep; mijn uitvaart/begrafenis/crematie;
    my funeral; my own funeral; mijn testament; het testament; testament .. geregeld; ik/heb .. .. voorbereid*; alles voorbereid;
    ik/heb .. .. .. opgeruimd; opgeruimd zodat; kamer is leeg; painless way; opgeruimd zodat/voor; ben ik weg; niemand weet het;
    niemand vermoedt; nobody suspects; no one suspects; planned; planned out; have .. .. planned; plannetje;
    before midnight/morning/sunrise; voor middernacht/zonsopgang; zover is; het zover; when .. time comes; tomorrow its; giving my;
    been giving; cleaned my; cleared out; ga .. het .. doen; ga het; doe .. het .. .. ${when}; ${when} .. .. doe/ga ik het/er;
    dan doe ik het; dan ga ik; doe ik het; ik doe het; het gaan doen; het doen .. ${when};
    ${when} is het .. klaar/voorbij/zover/afgelopen; ${when} .. .. gebeuren/gebeurt/klaar/voorbij/einde/laatste;
    nacht/nachtjes/nachten/dag/dagen/uur/uurtjes/week/weken .. .. .. klaar/voorbij/afgelopen/gedaan;
    dan is het .. klaar/over/voorbij/afgelopen/stil/gedaan; het .. .. .. gaat gebeuren;
    ik/besluit/beslissing/keuze .. besloten/besluit/staat/genomen .. .. .. dood/vast/gemaakt/gebeuren/stop/einde; besluit .. vast;
    besluit .. genomen; ik wacht tot; oefen .. .. hoe; geoefend; heb/had/heeft/maak/maakte/gemaakt .. .. plan/plannen/datum/draaiboek;
    plan klaar/gemaakt/om/is/voor; plannen om; datum .. hoofd/geprikt/gekozen/staat/gezet/vast/bepaald; de datum;
    dag .. geprikt/gekozen/bepaald/uitgekozen; uitgezocht hoe/waar/wat/wanneer; opgezocht hoe/hoeveel/waar;
    weet .. .. wanneer/hoe/waar/waarmee; wanneer en hoe; hoe en wanneer; waar en wanneer; hoe ik het; alles klaar*; klaarliggen;
    klaarligt; klaargelegd; klaargezet; ik .. .. alles/al/helemaal geregeld; heb alles geregeld; poging*; attempt*; middelen .. .. huis;
    crematie; wilsverklaring; moment uitgekozen/gekozen; plek uitgezocht/gekozen/gevonden; wachtwoorden .. .. opgeschreven;
    spullen .. .. uitgezocht/opgeruimd; na .. verjaardag; na de kerst; voor de kerst; voor mijn verjaardag;
    als iedereen .. .. slaapt/weg/werk/bed; zodra .. .. slaapt/slapen/weg; als .. .. alleen thuis; nog even volhouden tot;
    wachten tot .. .. slaapt/slapen/weg/bed; brief/brieven/briefje .. .. geschreven/schrijven/achtergelaten/ligt/klaar/liggen;
    geschreven .. brief/brieven; schrijf/schreef .. brief/brieven; afscheidsbrief*; have/got/made/making/has a .. .. plan;
    planned/planning .. .. it/how/when; planned it; date .. set/picked/chosen/mind/head; set a date; picked .. date/day/place;
    worked/figured/sorted/planned .. .. how/when/where; know/knows .. .. how/when/where .. ill/im/id/itll/its;
    everything .. ready/arranged/sorted/prepared; got everything; looked up how/ways/methods; googled how/ways; going to do it;
    gonna do it; do it tonight/tomorrow/now/soon/this/when/after; doing it tonight/tomorrow/now/soon/this/when/after; ill do it;
    im doing it; tonight .. .. night/it; tonights the; my will; wrote .. .. letters/letter/note/notes;
    letters .. .. written/kids/family/parents; suicide note; goodbye letter/note/letters/notes; left .. note;
    waiting .. .. asleep/gone/bed/sleeping/alone; passwords .. .. written/wrote; affairs in order; after .. birthday; after christmas;
    have/got .. means; stash*
  `),
  /** With what: only that it is near, or has been thought of. */
  means: phrasesOf(`
    uren .. .. station/perron/brug/spoor; kijk naar de trein/treinen; hele dag .. .. station/perron;
    avondpillen; niet genomen .. bewaard; stepping/step out; motorway;
    snelweg .. .. lopen/loop/oversteken; walking along; langs de snelweg; schaar/scissors; bag/box/bottle/drawer/stock .. .. .. ${pills};
    under my bed/pillow; onder mijn bed/kussen; top floor; bovenste verdieping; tiende/twaalfde verdieping; car park;
    looking/look/staring down; naar beneden; by/at/near/out .. window; bij/uit het raam; een/mijn pols; mijn polsen; me polsen;
    aan mijn pols; my wrist/wrists; het spoor; aan/langs/op/bij/over .. spoor; ik/hij/ze/zij/i/she/he/ive .. .. .. .. ${pills};
    mijn/me/zijn/haar/hun/de/die/al/my/his/her/the/their/those/all/these .. .. ${pills} .. .. .. .. ik/hij/ze/zij/me/mij/i/she/he/me;
    morfine; morphine; medicijnkast*; medicijnkastje; medicine cabinet; medicijnla; achtergehouden; drawer .. .. pills; rails; perron;
    cliff; cliffs; klif*; kliffen; motor draait/draaien; engine running; hose; ik .. .. .. brug/dak/flat/balkon/spoor/trein;
    i/im/ive/hes/shes .. .. .. .. bridge/roof/rooftop/ledge/cliff/cliffs; mes; knife; gun; pistool; strop; touw; rope; noose;
    hij/ze/hes/shes .. .. jump/jumps/springt/springen; hij/zij/ze .. .. .. dak/brug/spoor/roof/bridge; bedrand;
    ${pills} .. .. .. geslikt/ingenomen/genomen/gepakt/gespaard/opgespaard/verzameld/geteld/tellen/liggen/ligt/op/bewaard/achterovergedrukt/sparen/genoeg/leeg/binnen/weggewerkt/achter;
    geslikt/ingenomen/genomen/spaar/gespaard/opgespaard/verzamel/tel/telde/slik/slikte/slikken/innemen/bewaar/pakte/neem/nam/hamster/hamsteren .. .. ${pills};
    te veel/alle/hele/al/genoeg/teveel/twintig/dertig/veertig/vijftig/honderd/zoveel/heleboel/handvol .. .. ${pills};
    too/all/enough/whole/handful/bunch/twenty/thirty/forty/fifty/hundred/entire/lots/loads .. .. ${pills};
    took/taken/take/taking/swallowed/swallow/saved/saving/save/stashed/counted/counting/hoarding/hoarded/collected/collecting/kept/stockpiled/ate/eaten .. .. .. ${pills};
    ${pills} .. .. saved/stashed/counted/ready/enough/taken/gone/swallowed/empty/hand/beside/front/lined;
    paracetamol .. .. geslikt/genomen/op; voor/onder/tegen .. trein/metro/auto/vrachtwagen/tram/bus/boom;
    trein .. springen/spring/gooien/liggen/lopen/staan/stappen/afwachten; de trein springen; op/langs/bij/naast/aan/over/naar .. ${rail};
    ${rail} .. lopen/liggen/staan/zitten/sta/lig/zit/loop; train tracks;
    on/by/near/at/next/to/beside .. .. tracks/railway/ledge/cliff/bridge/roof/balcony;
    front of .. train/bus/car/lorry/truck/traffic/tram; under a/the train/bus/lorry; into traffic; in het verkeer; the train comes;
    van .. .. ${height}; op/aan/bij/langs/naar/over/uit .. .. brug/dak/reling/viaduct/rand/parkeergarage/klif/balkonrand/afgrond;
    uit .. raam; raam .. spring*; hoog genoeg; naar beneden spring*; afspring*; ervan/eraf/ervanaf spring*; spring ik;
    ${i} .. .. spring/springen; jump/jumping/jumped/leap/leaping/throw/throwing .. .. ${height}/train/car; off .. .. ${height}; to jump;
    gonna/going/about/could/might/just jump; the edge; the ledge; auto .. .. boom/water/kanaal/sloot/vrachtwagen/muur/pijler/viaduct;
    tegen een/de/n boom/muur/pijler/vangrail/vrachtwagen; car .. .. tree/wall/lorry/truck/bridge/river/water/lake/oncoming;
    drive/crash/crashing/driving/steer/swerve .. .. off/into; uitlaatgas*; gaskraan; gas open*; koolmonoxide; het water/kanaal/meer in;
    de rivier/zee/sloot/maas/waal in; in/into het/de/the water/kanaal/rivier/zee/maas/river/sea/lake/canal; verdrinken; drowning;
    touw/strop/koord/riem/sjaal/rope/noose/belt/cord/scarf/ligature .. .. gekocht/kocht/koop/klaar/nek/hals/heb/ligt/balk/zolder/garage/schuur/bought/ready/neck/beam/attic/garage/shed/tied/drawer/bag/door/closet;
    heb/kocht/koop/gekocht/een/bought/got/have/tied/a/the touw/strop/rope/noose; om mijn/me nek/hals; around/round my neck;
    mes/mesje/scheermes/knife/blade/razor/gun/pistool/wapen/geweer .. .. hand/handen/pols/keel/klaar/huis/bed/bedside/wrist/throat/hands/ready/drawer/tas/bag/heb/have/lap/slaap;
    heb/pak/pakte/hou/zit/sta/koop .. .. mes/wapen/pistool/geweer/strop/touw/knife/gun/shotgun/rifle/blade; mezelf neerschieten;
    vuurwapen*; loaded gun; a gun; my gun; shotgun; dads gun; vergif*; poison*; rattengif; bleach; bleekmiddel; gootsteenontstopper;
    antivries; antifreeze
  `),
  /** Goodbyes, and giving away. */
  goodbye: phrasesOf(`
    dat was het dan; dat was het voor mij; thats all from me; heart .. .. everyone; everyone a heart;
    ik .. .. .. .. gegeven .. .. .. niet/nooit; mijn .. .. .. aan mijn .. .. gegeven; gave my .. .. to;
    wont be playing/needing/using/coming; toch niet/nooit meer; het ga jullie goed; hugged everyone; omhelsd; ik .. .. niet meer nodig;
    i wont need; wont need them/it/anything; i dont need .. anymore; afscheid*; mijn afscheid; vaarwel; adieu; farewell; tot in de hemel;
    tot in een ander; andere kant; andere leven; ander leven; other side; next life; another life; in heaven; hemel; waren .. .. lief;
    voor alles jullie; bedankt/dank voor alles; groeten aan; zeg/vertel .. .. dat ik .. hou/hield/spijt; hou/hield .. van jullie;
    houd van jullie; niet jullie schuld; niemands schuld; niet jouw/haar/zijn schuld; vergeef mij/me; vergeven jullie; sorry voor alles;
    het spijt mij/me .. .. allemaal/alles/mama/papa/mam/pap/lieverd/kinderen/echt; sorry mama/papa/mam/pap/lieverd/allemaal;
    laatste bericht*; mijn .. .. .. mag .. .. hebben; mogen .. .. .. spullen/boeken/kleren hebben;
    hond/kat/poes/konijn/cavia/parkiet/paard/hamster/kip/kippen .. gaat/gaan/kan/mag/moet; wie .. .. mijn hond/kat/poes/konijn/spullen;
    laatste woorden; zorg/zorgen .. goed/voor .. .. hond/kat/kinderen/mama/moeder/zusje/broertje/hem/haar/elkaar; wie zorgt;
    wie wil mijn;
    hond/kat/poes/katten/konijn/cavia/vogels/kinderen .. .. naar/bij .. .. buurvrouw/buren/asiel/zus/broer/moeder/oma/buurman;
    ik .. .. weggegeven; mijn .. .. .. weggegeven/weggeven; alles weggegeven/weggeven/weg gegeven; mijn .. .. weg gegeven; geef mijn;
    geef .. spullen weg; heb .. niet meer nodig; zie jullie niet; hoor .. niet meer van mij; horen/hoort/hoor .. niets/niks meer;
    ze vinden mij/me; wie mij/me vindt; vinden ze mij/me; als je dit leest; als jullie dit lezen; wanneer jullie dit; tegen de tijd dat;
    ben ik er niet; ben ik .. weg/dood; dit was het; het was mooi; doei voor altijd; dag lieve; rust zacht; op mijn graf; mijn graf;
    goodbye*; say/saying/said .. goodbye/bye; bye everyone/everybody/all/forever/world/mum/mom; last message/post/words/text;
    final message/post/goodbye/words/text; thank/thanks .. .. everything; thank you all; you were .. .. kind/good/lovely/nice;
    tell .. .. .. love/loved/sorry; i love you all; love/loved you all; not your fault; nobodys fault; no ones fault; isnt your fault;
    wasnt your fault; forgive me; sorry for everything; sorry mum/mom/dad/mam/everyone/all; im sorry everyone; look after my;
    take care of my; take care of each; who will take/feed/look; take my dog/cat;
    my cat/dog/rabbit/pets .. .. going/goes/neighbour/shelter/sister; given/gave/giving away my/all/everything/the;
    given/gave/giving my .. .. away; giving stuff/things away; by the time you; when you read this; if youre reading this;
    ill be gone/dead; be gone by; im gone; when im gone; youll find me .. .. dead/morning/hanging/bed; theyll find me; when they find me;
    find/finds my body; my body; this is it; see you .. other; wont hear from; wont see me; my grave
  `),
  /** Now, or just done. */
  now: phrasesOf(`
    poging mislukt; it didnt work; nog een stap en; ga nu de deur; ga .. de deur uit; laat het .. gebeuren/gebeure/gaan; heb het gedaan;
    het is gebeurd; is al gebeurd; te laat voor mij; ik ga het; ik ga nu; ik sta op; ik sta .. .. rand/raam/brug/dak/spoor; sta bij;
    zit op het/de dak/rand; ben bij/op de/het brug/spoor/dak; wil ik niet alleen zijn; niet alleen sterven; wil niet alleen doodgaan;
    het wordt zwart; word .. slaperig/suf; val .. weg; zak weg; word .. wakker .. niet; i did it; i have done it; ive done it; its done;
    too late for me; too late now; im going now; doing it now; about to do; im about to; standing on/at/by; im on the/a;
    im at the bridge/tracks/station/cliff/edge/top; step off; dont want .. alone; getting sleepy/drowsy; feel sleepy;
    feeling sleepy/drowsy; fading; slipping away; cant feel my; goodnight forever; woke up .. .. alive
  `),
};
