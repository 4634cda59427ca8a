import { compilePhrases } from './phrases.js';

/**
 * Words that mean alike, for the model: it meets them together, so that a word that no sentence of the training has still counts.
 * Dutch and English side by side, without accents; `*` is any ending.
 */
export const wordClasses = {
  insult:
    'idioot idiote idioten sukkel* loser* trut* muts kutwijf* wijf wicht hoer* slet* teef bitch* klootzak* eikel* lul hufter* rotzak* smeerlap* viezerik* viespeuk* griezel* flikker* nicht mietje* watje* slappeling* slapjanus aansteller* aandachtshoer* aandachttrekker* jankerd* janker* zeikerd* zeikwijf huilebalk* mongool* mongolen debiel* achterlijk* imbeciel* randdebiel* spast* idioterie kneus* klojo* oen oetlul dombo dommerik* domoor domkop* stommeling* stommerd* stomkop* leeghoofd* mislukkeling* nietsnut* prutser* profiteur* uitvreter* parasiet* parasieten leugenaar* bedrieger* huichelaar* hypocriet* pedo* psychopaat* psychopaten gestoorde gestoorden halvegare halvezool halfgare onnozelaar* onnozel* onbenul* kalf varken* zwijn* koe gans dikzak* vetzak* vetklep lelijkerd* heks junk* zuiplap* dronkelap* dronkaard* kankerlijer* kankerhoer* kanker* tyfus* teringlijer* teringwijf pleuris* gvd zeurkous* zeurpiet* zeur lafaard* lafbek* egoist* narcist* bemoeial* betweter* engerd* freak* weirdo* mafkees mafketel* gek gekkie zot zottin achterbaks* gluiperd* schijnheilig* rat ratten ongedierte uitschot tuig gespuis schorem schoft* ploert* lomperik* lomp boerentrut boer kuttekop kutkop kutkind kkr kk neger* nikker* zandneger* makaak makak* bruine kutmarokkaan* moron* imbecile* retard* dumbass* dumb dummy stupid jackass asshole* arsehole* dickhead* dick prick* cunt* whore* slut* cow sow hag wanker* tosser* twat* bastard* bellend* jerk* scum* scumbag* vermin parasite* trash garbage rubbish creep* pervert* perv paedo* pedophile* paedophile* faggot* fag fags dyke tranny trannies psycho* lunatic* nutter* nutcase* nutjob* madman madwoman loon* crybaby crybabies snowflake* sissy wimp* weakling* pussy coward* liar* faker* hypocrite* scrounger* freeloader* lazybones fatso fatty fat-ass pig* hog skank* tramp slag cow witch clown* fool* nitwit* dimwit* halfwit* airhead* bimbo* nazi* racist* bigot* junkie* druggie* drunkard* chink* paki* nigger* nigga* kike* towelhead* terrorist* imbeciles pathetic zielig zielige zielepoot sneu sneue walgelijk* walgelijke disgusting waardeloos waardeloze worthless useless lelijk lelijke ugly dom domme stom stomme lui luie lazy vies vieze vuile smerige filthy dirty gestoord gestoorde crazy sukkeltje* stumper* minkukel* pannenkoek* droplul flapdrol* drol* zakkenwasser* kakker* tokkie* schijterd* schijtlijster* bangerik* monster* gedrocht* nep fake',
  slur: 'trut* kutwijf* hoer* kankerhoer* kankerlijer* kankermongool kankerwijf slet* teef klootzak* hufter* mongool* randdebiel* flikker* kuttekop kutkop tyfushoer* teringlijer* rotzak* smeerlap* mafkees sukkel* loser* idioot debiel* achterlijke klojo* kneus* moron* retard* cunt* whore* slut* bitch* asshole* arsehole* dickhead* prick* twat* wanker* bastard* faggot* scumbag* imbecile* bellend* tosser* loser*',
  sendAway:
    'rot rotop oprotten opzouten optiefen optyfen ophoepelen opdonderen oplazeren opkankeren opsodemieter* sodemieter tief pleur flikker donder lazer hoepel wegwezen fuck fck fuk kanker kop bek bakkes muil smoel shut stfu gtfo piss bugger sod screw lost',
  second: 'jij je jou jouw jullie u uw gij ge jezelf you your youre yours u ur yourself ya ye',
  first: 'ik mij me mijn mn mezelf ikzelf wij we ons onze i im my me myself we our us ive',
  third: 'hij zij ze haar hem hun he she they him her them his die dat',
  telling:
    'zei zeiden zegt zeggen noemde noemden noemt riep riepen roept schold scholden uitgescholden schreef vroeg vroegen stem stemmen vroeger altijd said told called calls used shouted wrote asked voice voices says school pest pesten gepest bullied',
  rules:
    'huisregel* huisregels regel regels mag mogen niet liever veilig anoniem rule rules allowed dont safe anonymous please',
  negation: 'niet geen nooit niemand niks niets not no never nobody dont doesnt isnt arent cant',
  platform:
    'insta instagram ig snap snapchat facebook fb messenger telegram discord whatsapp watsapp whatsap app appgroep groepsapp appen signal kik skype tiktok linkedin twitter steam roblox reddit viber wechat line zoom facetime teams threads bluesky bsky mastodon onlyfans playstation ps4 ps5 xbox psn dm pm inbox',
  reach:
    'nummer nummers telefoonnummer* mobiel mobieltje gsm 06 mailadres emailadres email mail adres gegevens contactgegevens number numbers phone digits mobile cell address details email username gebruikersnaam account profiel profile achternaam surname',
  contactVerb:
    'bel bellen belt app appen sms smsen mail mailen stuur sturen voeg toevoegen add volg volgen follow zoek vind vinden bereik bereiken bereikbaar text texting call calling ring reach find message msg dm pm pmen join kom langs afspreken ontmoeten meet meeting meetup ophalen hang videobellen swap exchange uitwisselen wissel',
  otherPlace:
    'buiten elders ergens anders prive privé stiekem apart off elsewhere private privately outside instead rustiger',
  sell: 'koop kopen bestel bestellen verkoop verkopen te-koop korting kortingscode aanbieding actie gratis goedkoop goedkope goedkoopste winst verdien verdienen rendement bonus claim win winnen prijs prijzen levering leveren bezorgd verzending webshop shop winkel buy order orders sale discount free cheap cheapest profit earn earnings bonus claim winner prize delivery shipping shop store limited stock offer offers deal deals voucher coupon code promo abonneer subscribe klik click link website site webinar inschrijven schrijf meld aanmelden registreer register signup boek book boeken offerte quote garantie gegarandeerd guaranteed guarantee investeer investeren invest investment trial proefperiode',
  money:
    'euro eur geld lening leningen lenen krediet rente schulden crypto bitcoin btc ethereum forex trading trader aandelen casino gokken spins erfenis miljoen loan loans credit cash money dollars pounds usd coins bet betting lottery loterij million inheritance',
  remedy:
    'cbd pillen pil supplement* druppels thee kruiden gummies capsules viagra cialis xanax valium oxycodon* oxycontin diazepam oxazepam tramadol ritalin adderall ketamine psilocybine truffels ayahuasca detox afslank* afvallen vitamine* poeder keto slim slimming herbs herbal pills meds tablets remedy cure cures cured genees* geneest genezen healing heal heals',
  magic:
    'spreuk spreuken tovenaar waarzegger* helderziende* medium paragnost* tarot kaartlegger* horoscoop meester voodoo liefdesspreuk spell spells caster psychic* clairvoyant* tarot voodoo healer witchcraft ritual dr dokter doctor prophet',
  dating:
    'sex seks sexy geil geile hete lekkere meiden escort webcam cam date dating datingsite singles hot girls milf nudes naakt hookup',
  care: 'huisarts psycholoog psychiater behandelaar begeleider therapeut ggz poh kliniek apotheek apotheker crisisdienst therapie gp doctor therapist psychiatrist nurse clinic crisis samaritans pharmacist hospital ziekenhuis wachtlijst waiting intake',
  group:
    'homos homo gays gay lesbo* trans transgender* moslim* muslims muslim joden jews jew buitenlander* allochtoon allochtonen immigrant* migrant* asielzoeker* vluchtelingen marokkan* turk turken zwarten negers blacks gekken vrouwen mannen women men jouw-soort',
  praise:
    'lief lieve lieverd schat schatje dapper dappere sterk sterke sterker moedig topper toppertje held heldin kanjer bikkel engel engeltje goed goede mooi mooie fijn fijne geweldig geweldige super welkom knap knappe knapperd slim slimme wijs wijze bijzonder bijzondere waardevol waardevolle genoeg moordwijf topwijf prachtmens doorzetter bedankt dank dankje dankjewel merci knuffel sterkte kind sweet brave strong good great lovely amazing wonderful welcome hero heroine legend star angel gem sweetheart love hun darling dear smart clever worthy enough proud trots thanks thank hug kindest bravest beautiful gorgeous champ awesome',
  greet:
    'hoi hallo hey hi hello goedemorgen goedemiddag goedenavond morgen avond morning evening afternoon doei dag bye welterusten night tot later',
  feeling:
    'moe bang verdrietig eenzaam alleen boos somber paniek angst angstig huilen tranen pijn stress schuldig schuld schaam schaamte verward leeg tired scared sad lonely angry low panic anxiety anxious crying tears pain guilty ashamed shame confused empty exhausted sleep slaap slapen geslapen',
  country: 'land country africa afrika turkije marokko polen europe europa',
  death: 'dood sterf sterven doodvallen verrek verrekken creperen kanker die dead rot hell hel',
} as const satisfies Readonly<Record<string, string>>;

export type WordClass = keyof typeof wordClasses;
export const classNames = Object.keys(wordClasses) as WordClass[];

const patterns = classNames.map((name) => {
  const words = wordClasses[name].split(' ');
  return {
    name,
    whole: new Set(words.filter((word) => !word.endsWith('*'))),
    begins: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  };
});

export const classesOf = (word: string): WordClass[] =>
  patterns
    .filter(({ whole, begins }) => whole.has(word) || begins.some((begin) => word.startsWith(begin)))
    .map(({ name }) => name);

/** The words of a class as one word of a phrase. */
export const anyOf = (name: WordClass): string => wordClasses[name].split(' ').join('/');

const filler =
  'een/zo/zon/echt/gewoon/wel/toch/ook/zulke/nen/ne/a/an/such/so/really/just/all/allemaal/the/vuile/vieze/stomme/domme/dikke/fucking/dirty/stupid/lelijke/ouwe/complete/total/enorme/grote';
const slur = anyOf('slur');

/** "je bent een …", and what is nothing but a name for somebody. */
export const directInsult = compilePhrases([
  `jij/je/u/gij/ge/jullie bent/ben/zijt/zijn ${slur}`,
  `jij/je/u/gij/ge/jullie bent/ben/zijt/zijn ${filler} ${slur}`,
  `jij/je/u/gij/ge/jullie bent/ben/zijt/zijn ${filler} ${filler} ${slur}`,
  `ben jij/je ${filler} ${slur}`,
  `jij/jullie ${slur}`,
  `jij/jullie ${filler} ${slur}`,
  `you/u are/r ${slur}`,
  `youre/ur ${slur}`,
  `you/u are/r ${filler} ${slur}`,
  `youre/ur ${filler} ${slur}`,
  `you/u are/r ${filler} ${filler} ${slur}`,
  `youre/ur ${filler} ${filler} ${slur}`,
  `you ${slur}`,
  `you ${filler} ${slur}`,
]);
export const isFiller = (word: string): boolean => filler.split('/').includes(word);
