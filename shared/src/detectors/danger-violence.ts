import { phrasesOf } from './danger-phrases.js';

const hitting =
  'slaat/sloeg/slaan/slaande/slapen/schopt/schopte/schoppen/wurgt/wurgde/wurgen/steekt/stak/steken/bedreigt/bedreigde/bedreigen/duwt/duwde/trapt/trapte/mept/mepte/mep/knijpt/kneep/bijt/beet/gooit/gooide/sleurt/sleurde/trekt/trok/dwingt/dwong/dreigt/dreigde/vermoordt/misbruikt/misbruikte/verkrachtte/mishandelt/mishandelde/stompt/stompte/achtervolgt/stalkt/pakt/pakte/greep/grijpt/smeet/smijt/afranselt/ranselt/rost/betast/betastte/vernedert/chanteert';
const whom =
  'me/mij/mijn/haar/hem/ons/kind/kinderen/moeder/mama/mam/zusje/zus/broertje/broer/dochter/dochtertje/zoon/zoontje/baby/hond/vriendin/elkaar/keel/haren/polsen';
const beaten =
  'geslagen/geschopt/gewurgd/gestoken/bedreigd/getrapt/verkracht/aangerand/misbruikt/geduwd/mishandeld/gemept/geknepen/gestompt/gebeten/vastgehouden/vastgebonden/opgesloten/vastgepakt/gegrepen/aangevallen/neergeslagen/neergestoken/afgetuigd/afgeranseld/gegooid/gesleurd/gedwongen/betast/aangeraakt/afgemaakt/vermoord/doodgeslagen/gestalkt/achtervolgd/dichtgeknepen/verrot/gedrukt/verbrand/platgespoten';
const beats =
  'beat/beats/beating/beaten/hit/hits/hitting/kicked/kicks/kicking/choked/chokes/choking/choke/strangled/strangles/strangling/punched/punches/punching/threatens/threatened/threatening/slapped/slaps/slapping/raped/rapes/raping/stabbed/stabs/stabbing/pushed/pushes/pushing/shoved/shoves/grabbed/grabs/bit/burned/burnt/burns/shook/shakes/shaking/dragged/drags/pinned/pins/locked/locks/locking/smacks/smacked/whips/whipped/attacked/attacks/hurts/hurt/hurting/forced/forces/forcing/touches/touched/touching/assaulted/abuses/abused/abusing/molested/stalks/stalked/stalking/throws/threw/throwing/slams/slammed/spits/bruised/tied/trapped/beated/battered/batters';
const whomEn =
  'me/her/him/us/them/mum/mom/mam/mother/kid/kids/child/children/brother/sister/son/daughter/baby/dog/toddler/girl/boy/wife/throat/wall/up/neighbour';
const kin =
  'man/vriend/ex/vader/pa/papa/stiefvader/moeder/mama/broer/oom/opa/partner/buurman/zoon/vriendin/vrouw/schoonvader/schoonmoeder/hem/haar/thuis/hij/ze/zij/huis/familie';
const kinEn =
  'husband/boyfriend/girlfriend/ex/father/dad/stepdad/stepfather/mother/mum/mom/him/her/partner/wife/brother/son/uncle/family/home/them/man/bf/gf';
const kill =
  'vermoord/vermoorden/vermoordt/doodmaken/doodmaak/doodslaan/doodsteken/doodschieten/afmaken/afmaakt/afmaak/ombrengen/omleggen/wurgen/neersteken/neerschieten/overhoop/doden/kapotmaken/aandoe/aandoen/aandoet';
const someone =
  'hem/haar/hen/ze/mijn/m/iemand/ons/me/mij/hun/die/vader/man/ex/buurman/kind/kinderen/baby/allemaal/mensen/moeder';
const someoneEn =
  'me/him/her/us/them/someone/somebody/my/people/everyone/everybody/myself/kids/baby/child/children/mum/dad/husband/wife/ex/neighbour/his/anyone/himself/herself';

/** Violence: of others, of one's own, of voices. */
export const violencePhrases = {
  suffered: phrasesOf(`
    kapotmaakt; kapot maakt; destroy me; ruin me; filmt mij/me .. .. stiekem/naakt/douche; films me;
    smashed/smash/broke .. .. .. my/her/his head/face/arm/skull; over my head; op mijn hoofd; chair/bottle/stoel/fles .. .. head/hoofd;
    niet meer opstaat; isnt getting up; not getting up; doesnt get up; brak/breekt/broke/breaks .. mijn/my/haar/her; komt .. .. thuis;
    gaat het weer mis; on his/her way home; last time he/she; vorige keer .. hij/ze; bij mij/me in bed; in bed liggen;
    mijn/haar/zijn oom; oom komt; wont give .. .. back; laat .. .. niet gaan; held/holds/holding .. .. down; houdt .. .. vast;
    a/his/the/with belt; een klap; klap in; kreeg .. klap; hes/shes/theyre/he/she coming/is back/home/coming; house/flat/me/us on fire;
    aangifte gedaan; forced marriage; he beats; she beats; riem; de trap op/af; down the stairs; up the stairs;
    moet van .. .. man/vriend/vader/moeder/broer/hem/haar/ex; mag van .. .. man/vriend/vader/broer/hem/haar .. .. niet; dwingt; tot seks;
    into my room/bed; comes into my; kamer binnen; my keys; mijn sleutels; slaan; slaat; sloeg; schopt; hits me; hits him; hits her;
    geslagen; beaten; gevangen; ruzie .. .. slaan/mes/gooi*/bang; dronken .. .. .. vader/man/moeder/thuis/hij;
    vader/man/vriend/hij/ze .. .. dronken; gets drunk; drunk and; doodsbang; terrified; bang van; bang voor; levend .. .. uit*;
    niet levend; gezworen; swore; strot; neemt .. .. mee; meeneemt; pijn doet; doet me pijn; doet mij pijn; hurts me; hurting me;
    makes me sleep; hes coming; shes coming; hij komt; komt nu; safe house; opvanghuis; blijf van; restraining order; straatverbod;
    contactverbod; ${hitting} .. .. ${whom}; ${whom} .. .. .. ${beaten}; ${beaten} .. .. door .. ${kin};
    mij/me/mijn/ons/haar/hem .. .. slaat/sloeg/slaan/schopt/wurgt/steekt/bedreigt/duwt/trapt/mept/bijt/dreigt/dwingt/afmaken/afmaakt/vermoord/vermoorden/vermoordt/doodmaken/doodmaakt/doodslaan/doodslaat/doodschieten/doodschiet/doodsteken/doodsteekt/aanraakt/betast/verkracht/misbruikt/mishandelt;
    word/werd/wordt/worden/ben/is .. .. geslagen/mishandeld/bedreigd/misbruikt/gewurgd/geschopt/opgesloten/verkracht/vastgehouden/gestoken/afgetuigd/gestalkt/aangevallen/geweld/achtervolgd;
    hij/ze/zij/man/vader/vriend/moeder slaat/sloeg/slaan/schopt/wurgt/dreigt/mept; slaan mij/me/hem/haar/mijn; losse handjes;
    hand .. keel; handen .. .. keel/nek; keel .. .. dichtgeknepen/dicht/dichtkneep/vast/gegrepen/greep/kneep; bij .. .. keel;
    naar de/mijn keel; klappen; blauwe plekken; blauwe plek; blauw oog; blauw geslagen; bont en blauw;
    gebroken/kapotte neus/rib/ribben/arm/lip/pols; aan mijn haar/haren; agressief; gewelddadig; geweld; huiselijk geweld;
    schreeuwt .. .. gooit; servies; door het lint; op de vuist; ramt; beukt; bonst op; bonkt op; breekt .. deur;
    op de/het/mijn wc/zolder/badkamer/slaapkamer/kelder .. .. slot/opgesloten/verstopt; deur .. .. op slot; opgesloten; sluit .. .. op;
    sluit me/mij/ons/haar; sloot me/mij/ons; verstopt .. .. in/op/onder/achter; zit .. verstopt;
    mag .. niet .. .. weg/buiten/uit/huis/deur; laat me/mij/ons/haar niet .. .. weg/gaan/buiten/uit; komt .. .. terug;
    hij/ze/zij komt/komen eraan; staat voor de deur; pakt .. .. telefoon/paspoort/mobiel/geld af; gevlucht; vluchten; vastgebonden;
    ontvoer*; uithuwelijk*; uitgehuwelijkt; eerwraak; loverboy*; gedwongen; moet met mannen; besnijd*; stalk*; achtervolg*;
    wacht .. .. op school; afgeperst; naaktfoto*; bedreig*; dreigt; dreigde; dreigen; dreigement*;
    mes/pistool/wapen/bijl/hamer/geweer .. .. .. keel/hand/pakte/pakt/gepakt/huis/me/mij/zwaait/trok/getrokken/op/zak/straat;
    pakt/pakte/met/heeft/haalt/zwaait/trekt/trok/had .. .. mes/pistool/wapen/bijl/hamer/vuurwapen; met een mes/pistool/bijl/hamer;
    in de fik; in brand; huis in brand; brandsticht*; maakt/maak/maken .. .. .. af; maakt hij/ze/zij .. .. .. af/dood/kapot;
    doet hij/ze .. .. iets; doet me iets; iets aandoet; komt hij achter; als hij .. .. vindt/ontdekt/thuiskomt/thuis;
    als hij/ze/papa thuis*; vindt hij me/mij; verkracht*; aangerand; aanrand*; mishandel*; wurg*; wurgt; gewurgd; misbruik*; incest;
    betast*; zat aan mij/me; zit aan mij/me/haar/hem; aan mij zit; raakt mij/me/haar/hem aan; raakt .. .. aan; in mijn bed;
    aan mijn lijf; handtastelijk; wilde niet; zei nee; tegen mijn wil; kindermishandeling; kindje .. .. geslagen/huilt/gilt;
    horen/hoor .. .. .. gillen/slaan/schreeuwen/huilen/klappen/krijsen; hoor .. .. door .. muur; door de muur; buurkind*; buurmeisje;
    buurjongen*; bang voor .. .. ${kin}; bang .. .. naar huis; bang .. dat hij/ze/zij; bang .. .. thuis; durf niet naar huis;
    durf .. .. niet .. huis; durf niet .. .. buiten; niet veilig; onveilig; niet meer veilig; veilig thuis; nergens veilig; op de vlucht;
    ondergedoken; blijf van mijn lijf; ${beats} .. .. ${whomEn};
    ${whomEn} .. .. being/gets/getting/got/was/is/were/been hit/beaten/abused/threatened/raped/kicked/locked/attacked/strangled/hurt/punched/choked;
    being/get/gets/got/getting/was/been/is hit/beaten/abused/threatened/stabbed/choked/kicked/attacked/raped/punched/strangled/molested/assaulted/stalked/trafficked/groomed/hurt;
    he/she/they/dad/mum/mom/husband/boyfriend/hes/shes/theyre/man/father/stepdad/bf beat/beats/hit/hits/hitting/beating/kicks/chokes/slaps/punches/shouts/threatens/violent;
    beat up; hands .. .. .. throat/neck; by the throat/neck/hair; my throat; grabbed .. .. throat/neck/hair; black eye; bruises; bruised;
    bruise; broken/broke/fractured .. rib/ribs/nose/arm/jaw/wrist/lip; violent; violence; rape; raped; rapes; rapist;
    abuses/abused/abusing me/us/her/him; abusive; abuse; molest*; sexual assault; sexually; touches me; touched me; touching me;
    comes into my room; in my bed; against my will; said no; i said stop; forced me; forces me; trafficked; following me; follows me;
    coming for me; wont let .. .. leave/out/go; not allowed .. .. leave/out;
    locked .. .. in/out/bathroom/room/toilet/loo/up/basement/cupboard; locked in; locks .. .. in;
    hiding .. .. bathroom/wardrobe/cupboard/room/from/toilet/loo/closet/attic; im hiding; we are hiding; hides in;
    takes/took my phone/passport; trapped; kidnap*; hostage; tied up; breaking/broke/break/kicking/banging .. .. door; outside my door;
    at my door; when he gets/comes/finds; if he finds; finds out; finds me; throws things; throwing things;
    smashed .. .. phone/door/wall/up; smashing; set/setting/burn .. .. house/place/fire; threatened; threatens; threatening; threats;
    death threat*; knife/gun/machete/hammer/bat/axe .. .. me/throat/hand/house/bag/out/at/her/him/kitchen;
    has/have/got/had/with/pulled/holding/grabbed .. a knife/gun/machete/hammer/axe/bat/weapon; a knife; a weapon;
    afraid/scared/frightened/terrified .. .. of .. .. ${kinEn}; afraid/scared/frightened/terrified .. .. go/going/come/be .. home;
    scared/afraid to .. .. home/sleep; afraid hell; scared hell; scared he; afraid he; not safe; isnt safe; unsafe; dont feel safe;
    not feel safe; refuge; fled; ran away; smack* .. .. kid/kids/child/baby;
    hear .. .. .. screaming/crying/scream/hitting/beaten/yelling/wall; through the wall
  `),
  /** Of the writer's own: a wish or a fear to hurt, and a threat to a third. */
  toOthers: phrasesOf(`
    steek/sla/schiet/schop/rij ik hem/haar/ze/hen/iemand; steek ik; stab; stabbing; schiet ik; ill kill/stab/shoot him/her/them;
    going .. .. to his/her/their house; ga .. naar zijn/haar/hun huis; ik ga .. steken/slaan/schieten; dat ik ga steken/slaan;
    neiging .. .. .. .. doen/slaan/steken/pijn/schudden; neiging; iets .. doen als; strot omdraaien; nek omdraaien; iemand .. iets;
    hurt somebody/someone/people/them/him/her; kill; killing; killed; moordlust; bloed zien; woede .. .. .. houden/beheersen/tegen; rage;
    ga erheen; op weg naar hem/haar; ${someone} .. .. ${kill}; ${kill} .. .. ${someone};
    maak/maken/maakt/sla/schiet/steek/rijd hem/haar/hen/ze/mijn/die/iedereen .. .. af/dood/neer/kapot/lek/aan;
    hem/haar/hen/ze/die/iedereen/vader/man/ex/mijn .. .. dood/kapot/af .. maken/slaan/maak/sla/steken/schieten;
    hij/die/zij/ze/vader moet/gaat/moeten dood/eraan; wil .. .. hem/haar/hen/vader/man/ex .. .. dood; dood maken; doodmaken; dood slaan;
    doodslaan; doodsteken; vermoord*; moordneigingen; moordgedachten; moord; moorden; neersteken; neerschieten; doodschieten; lek steken;
    iemand .. .. pijn/aan*/iets/steken/slaan/kwaad; pijn doen; pijn doe; iets aandoe; iets aandoen; aandoe*; ga .. slaan; bang .. .. ik;
    mezelf niet .. .. hand/handen/houden/inhouden/beheersen; niet .. inhouden; door elkaar .. .. schud*; door elkaar geschud; geschud;
    schudden; baby .. .. schud*/gooi*/smijt*/pijn/kussen/huilt; kussen op; kussen .. .. gezicht;
    mijn kind .. .. geslagen/sloeg/slaan/pijn/iets/aan*; sloeg mijn kind; met een mes lopen; mes .. .. lopen/straat/zak; wraak; aanslag;
    bom; school .. .. schieten/steken; inrijden op; meenemen in; neem .. .. mee in .. dood; kinderen mee;
    kill/kills/killing/murder/stab/shoot/strangle/hurt/harm/attack/poison/choke/smother/shake .. .. ${someoneEn};
    ${someoneEn} .. .. killed/murdered/dead/stabbed/shot; urge/urges .. .. hurt/hit/stab/kill/harm/attack;
    afraid/scared/worried/frightened .. .. .. ill/i/id/might .. .. hurt/harm/hit/do/kill/snap/lose; might hurt; might harm; could hurt;
    gonna hurt; going to hurt; want to hurt; wanna hurt; wants to hurt; hurt/harm .. .. baby/child/kids/children/someone/people;
    lose control; losing control; shook .. .. baby/child/her/him; shake .. .. baby/child;
    hit my .. .. kid/child/son/daughter/baby/wife/husband; pillow over; revenge; hes dead; make him/them/her pay; shoot up; shooting;
    a bomb; homicidal; murder; murderous; take .. .. with me; hope he/she dies; wish he/she .. dead
  `),
  /** Voices and beings that order. */
  voices: phrasesOf(`
    commanderen; commandeert; it commands; vinger/oog/arm/hand .. .. eraf/uit .. .. halen/snijden/hakken; cut off my;
    cut .. .. finger/ear/eye; controls me; bestuurt mij/me; do it do it; doe het doe het; eist; demands;
    wezen/schaduw/figuur .. .. .. zegt/wil/eist/zeggen/roept; they/ze keep shouting/roepen/saying;
    de/mijn/me/zijn/haar/hun/een stem/stemmen; the/my/his/her voices; hoor/hoort stemmen; ik moet van .. .. hen/ze/hem/haar/hun;
    moet van ze/hun/hen/hem; sturen mij/me; stuurt mij/me; kan ze .. .. negeren; niet negeren; my voice; ignore them; cant ignore;
    orders me; hoofd .. .. zegt/zeggen/schreeuwt/fluistert;
    stem/stemmen .. .. .. moet/moeten/zeggen/zegt/zei/zeiden/wil/willen/roept/roepen/dwingen/dwingt/opdracht/opdrachten/bevel/bevelen/fluister*/schreeuw*/gillen/beveelt/commanderen/hou/laten/luid/harder/doen/dood/pijn/snij*/spring*/niet/erger/terug;
    hoor .. .. stem/stemmen; stem/stemmen in mijn; moet .. van .. .. stem/stemmen/hem/haar/hen/ze/duivel/god/allah/jezus/satan/hun;
    van .. stem/stemmen moet; opdracht; opdrachten; bevel; bevelen; beveelt; dwingen mij/me;
    ze/hij/zij/die zeggen/zegt/zei/fluistert/fluisteren/roept/roepen/schreeuwt/willen/wil/eisen .. .. .. ik/springen/dood/snijden/doen/pak;
    dat ik moet; ik moet het .. doen;
    duivel/demon/demonen/satan/god/allah/engel/engelen/wezens/tv/radio/televisie .. .. .. moet/zegt/wil/zeggen/praat/roept/beveelt/opdracht;
    bezeten; vervloekt; ik ben .. .. god/jezus/messias/duivel/uitverkoren; uitverkoren; chip .. .. hoofd; afgeluisterd;
    camera .. .. .. huis/kamer; ze zitten achter; achter me aan; achter mij aan; vergiftigen; vergiftigt; complot; stuurt mijn gedachten;
    niet lang/langer .. .. tegen/weerstand/volhouden/nee; kan .. .. niet .. .. weerstaan;
    voice/voices .. .. .. tell/tells/telling/say/says/saying/want/wants/said/told/order/orders/ordering/command/commands/screaming/shouting/whisper/whispers/louder/loud/make/making/kill/hurt/die/jump/stop/keep/wont/back;
    i/im/ive/still/keep/keeps/started/hes/shes/he/she/been .. hear/hearing/hears .. .. voice/voices; voices in; the voices;
    head .. .. tells/telling/says/saying;
    tell/tells/telling/told/ordering/orders/ordered/commanding/commands/making/saying .. me .. .. to;
    they/he/she/it/theyre/hes/shes/its say/says/saying/telling/tell/tells .. .. i .. .. have/must/should/need/deserve; i have to obey;
    obey;
    god/devil/satan/demon/demons/angel/angels/jesus/tv/radio/spirit/spirits .. .. .. told/tells/telling/says/said/wants/want/orders/inside/speaking/talking;
    possessed; chosen one; im god/jesus; chip in .. .. head; bugged; spying on; poisoning; out to get;
    controlling .. .. mind/thoughts/me; commands
  `),
};
