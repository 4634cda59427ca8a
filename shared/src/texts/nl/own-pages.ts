/**
 * The text that each page of the organisation begins with; a coordinator can write another. Its parts in order, in the form of
 * `page-text.ts`. It says only what the product does, also where nobody filled anything in.
 */
export const ownPages = {
  terms: {
    intro: 'Welkom bij [naam]. Dit zijn de afspraken als je deze plek gebruikt. We houden ze kort.',
    who: '# Voor wie',
    whoList:
      '- Je bent 16 jaar of ouder. We vragen geen geboortedatum.\n- Je hebt geen account nodig. Je geeft nooit een e-mailadres.\n- Lezen mag altijd, zonder dat je iets kiest of afspreekt.',
    what: '# Wat deze plek is',
    whatText:
      'Hier praat je met lotgenoten, of je stelt een vraag. Hosts maakten zelf iets mee. Consulenten zijn professionals. Bij elk antwoord staat wie het schreef: iemand met ervaring of een professional.',
    whatNot: '# Wat deze plek niet is',
    whatNotList:
      '- Geen spoedhulp. Bel bij direct gevaar [noodnummer].\n- Geen behandeling. Wat je hier leest, vervangt je eigen arts of behandelaar niet.\n- Niet altijd bemand. We zeggen erbij wanneer er iemand leest.',
    together: '# Hoe we met elkaar omgaan',
    togetherList:
      '- In een ruimte gelden huisregels. Je leest ze voordat je naar binnen gaat.\n- Een host mag een bericht verbergen of iemand een schrijfpauze geven. Een host mag ook iemand uit de ruimte halen.\n- Het team mag een vraag opzij zetten. Je leest dan waarom.',
    words: '# Wat je schrijft',
    wordsText:
      'Wat je schrijft, is van jou. Deze site zet het nergens openbaar neer. Deel geen echte namen, adressen of nummers, ook niet van een ander. Hoe lang we iets bewaren en hoe je het wist, lees je bij [wat we bewaren].',
    away: '# Als het even niet werkt',
    awayText:
      'Deze plek kan even weg zijn, door onderhoud of een storing. We beloven niet dat die er altijd is.',
    us: '# Wie we zijn',
    usList:
      '- Contact: [contact]\n- Verantwoordelijk voor je gegevens: [verantwoordelijk]\n- Ben je niet tevreden? Lees [klachten].\n- Werkt iets niet voor jou? Lees [toegankelijkheid].',
    changes: '# Als dit verandert',
    changesText: 'Onderaan staat op welke dag deze pagina voor het laatst is veranderd.',
  },
  accessibility: {
    intro:
      '[naam] wil dat iedereen deze site kan gebruiken. Ook met een schermlezer, met alleen een toetsenbord of met heel grote letters.',
    status: '# Hoe ver we zijn',
    statusText:
      'De richtlijn heet WCAG 2.2, niveau AA. Deze site voldoet daar gedeeltelijk aan. Onderaan deze pagina staat van welke dag deze tekst is.',
    checked: '# Hoe dat is bekeken',
    checkedList:
      '- Elk scherm van Naast gaat door een programma dat fouten zoekt. Dat gebeurt in het Nederlands en in het Engels.\n- Elk scherm wordt ook bekeken op een kleine telefoon, in het donker, en met letters die twee keer zo groot zijn.\n- Zo’n programma vindt niet alles. Een onafhankelijke expert heeft Naast nog niet onderzocht.',
    not: '# Wat nog niet goed gaat',
    notList:
      '- Vier keer inzoomen is alleen met de hand bekeken.\n- Praten in een ruimte werkt niet zonder JavaScript. Lezen, bellen en een vraag stellen wel.\n- Doe je lang niets? Dan stopt je bezoek. Je moet dan opnieuw naar binnen.\n- Wat mensen zelf schrijven, kunnen we niet altijd duidelijk maken.\n- Links gaan soms naar sites van anderen. Hoe goed die werken, weten we niet.',
    help: '# Lukt iets niet?',
    helpText:
      'Zeg het ons. Vertel op welke pagina het was en wat je wilde doen. Je bereikt ons zo: [contact]',
    unhappy: 'Kom je er met ons niet uit? Lees dan [klachten].',
  },
  complaints: {
    intro:
      'Ben je niet tevreden, of ging er iets mis? Dan mag je dat zeggen. Je hoeft je echte naam niet te noemen.',
    team: '# Zeg het tegen ons',
    teamList:
      '- In een ruimte kun je het tegen de host zeggen.\n- Heb je een vraag gesteld? Dan kun je terugschrijven.\n- Je kunt ons ook zo bereiken: [contact]',
    outside: '# Liever buiten het team',
    outsideText: 'Je hoeft niet bij het team te klagen. Je kunt ook hier terecht: [klachtencontact]',
    tell: '# Wat helpt om te vertellen',
    tellList:
      '- Waar het was: in welke ruimte, of bij je vraag.\n- Wanneer het was, zo ongeveer.\n- Wat er gebeurde, en wat je graag wilt.\n- Hoe we je kunnen bereiken, als je antwoord wilt. Wij weten niet wie je bent.',
    limits: '# Wat wij niet kunnen',
    limitsText:
      'We bewaren weinig. Wat er in een ruimte is gezegd, wissen we kort na het sluiten. Wacht dus niet te lang. We kunnen ook niet opzoeken wie iemand is. Meer lees je bij [wat we bewaren].',
    data: '# Gaat het om je gegevens?',
    dataText: 'Verantwoordelijk voor je gegevens: [verantwoordelijk]',
    authority:
      'Je mag ook klagen bij de toezichthouder voor privacy. In Nederland is dat de Autoriteit Persoonsgegevens, in België de Gegevensbeschermingsautoriteit.',
  },
  /** Added to the page about complaints where the organisation is a care provider. */
  careProvider: {
    title: '# We zijn een zorgaanbieder',
    text: 'Voor zorg in Nederland geldt een wet: de Wkkgz. Volgens die wet kun je gratis naar een klachtenfunctionaris. Je hoort binnen zes weken wat we van je klacht vinden. Soms mag dat vier weken langer duren. Ben je het er niet mee eens? Dan kun je naar een geschilleninstantie.',
  },
  lostWords: {
    intro:
      'Zonder je negen woorden kunnen wij je vraag niet vinden. Dat is met opzet zo. Niemand anders kan er dan ook bij. Hier staat wat je nog kunt doen.',
    first: '# Probeer dit eerst',
    firstList:
      '- Stelde je je vraag net, in deze browser? Dan staat die misschien nog open: [jouw vraag].\n- Zoek waar je de woorden bewaarde: op papier, in je notities of bij je foto’s.\n- Weet je ze bijna? Typ wat je denkt en [kom terug bij je vraag]. Een woord dat niet bestaat, wijzen we aan.\n- Hoofdletters maken niet uit, en de volgorde van de drie regels ook niet.',
    cannot: '# Wat wij niet kunnen',
    cannotList:
      '- We bewaren je woorden niet. We kunnen ze dus niet opsturen of herhalen.\n- We weten niet wie een vraag stelde. We kunnen ook niet nagaan of een vraag van jou is.\n- Daarom openen of wissen we geen vraag voor iemand zonder de woorden. Ook niet als je ons schrijft.',
    next: '# Wat er met je vraag gebeurt',
    nextText:
      'Het team kan je vraag nog lezen en beantwoorden. Jij kunt dat antwoord dan niet lezen. Later verdwijnt de vraag vanzelf. Wanneer, lees je bij [wat we bewaren].',
    again: '# Toch een antwoord',
    againText:
      '[Stel je vraag] opnieuw. Je mag erbij zeggen dat je hem al eerder stelde. Je krijgt dan negen nieuwe woorden.',
    found: '# Heeft iemand anders je woorden?',
    foundText:
      'Die kan dan bij je vraag. Heb je de woorden zelf nog? [Kom terug bij je vraag] en wis die. Stel daarna een nieuwe.',
    account: '# Gaat het om je account?',
    accountText:
      'Ook daar horen negen woorden bij: je herstelwoorden. Ben je die kwijt, en je wachtwoord ook? Dan kunnen we je account niet openen. Je mag een nieuw account maken.',
  },
};
