/** Numbers are filled in from the limits. */
export const privacy = {
  title: 'Wat we bewaren, en hoe lang',
  lead: 'We bewaren zo weinig mogelijk. Hier staat wat, hoe lang, en wie het leest.',
  about: { you: 'Over jou', team: 'Over het team' },
  columns: { what: 'Wat', howLong: 'Hoe lang', who: 'Wie leest het' },
  rows: {
    address: {
      what: 'Je IP-adres en gegevens van je apparaat',
      howLong: 'Bewaren we niet',
      who: 'Niemand',
    },
    cookie: {
      what: 'Eén cookie. Die krijg je pas als je naar binnen gaat, een vraag stelt, inlogt of zegt dat je dit apparaat deelt',
      howLong:
        'Tot je {{idleMinutes}} minuten niets doet, hoogstens {{visitHours}} uur. Onze server wist hem binnen een dag',
      who: 'Onze server, om te weten welke plek of vraag van jou is',
    },
    room: {
      what: 'De naam die je kiest en wat je zegt in een ruimte',
      howLong: 'Tot de ruimte sluit. Daarna nog {{roomHours}} uur, versleuteld. Dan wissen we het',
      who: 'Iedereen in de ruimte, ook wie later binnenkomt. Na het sluiten alleen de achterwacht, als daar een reden voor is. Elke keer staat in het logboek',
    },
    talk: {
      what: 'Wat jullie schrijven in een gesprek apart',
      howLong: 'Na het gesprek nog {{talkHours}} uur, versleuteld. Dan wissen we het',
      who: 'Jullie twee, zolang het gesprek duurt. Bij een alarm leest ook wie dat oppakt een stukje',
    },
    found: {
      what: 'Een nummer of adres dat je achterlaat om gevonden te worden',
      howLong: '{{foundHours}} uur, versleuteld. Korter als het alarm klaar is, of als je het weghaalt',
      who: 'Alleen wie jouw alarm oppakt. Elke keer staat in het logboek',
    },
    alarm: {
      what: 'Bij een alarm in een ruimte of een gesprek apart: de berichten eromheen, en wat het team deed',
      howLong:
        '{{alarmDays}} dagen nadat het team klaar is, hoogstens {{alarmMost}} dagen, versleuteld. Daarna nog een half jaar dat er een alarm was, zonder woorden en zonder plaats',
      who: 'Wie van het team het alarm hoort. Elke keer staat in het logboek',
    },
    lookback: {
      what: 'Je antwoord op de vraag na een ruimte, als je antwoordt. Niet wie het gaf, en niet wanneer',
      howLong:
        'Bij tien tot vijftien antwoorden tellen we ze op. Die aantallen wissen we binnen 27 maanden, losse antwoorden binnen 15 maanden',
      who: 'Het team, alleen de aantallen van tien of meer antwoorden samen',
    },
    held: {
      what: 'Een bericht dat wacht tot een host het leest',
      howLong: 'Tot een host beslist, of tot de ruimte sluit. Dan wissen we het',
      who: 'Jij en de hosts in de ruimte',
    },
    flag: {
      what: 'Een melding over een bericht: het bericht, wat eromheen stond, en wat je erbij schrijft. Niet wie meldde',
      howLong:
        '{{caseDays}} dagen na de beslissing, hoogstens {{caseMost}} dagen, versleuteld. Daarna nog een half jaar dat er iets was, zonder woorden en zonder plaats',
      who: 'De hosts en coördinatoren van het team. Elke keer staat in het logboek',
    },
    measure: {
      what: 'Wat het team met een bericht of een bezoeker deed, waarom, en wat die ertegen schrijft',
      howLong:
        '{{caseDays}} dagen na het einde, hoogstens {{caseMost}} dagen, versleuteld. Langer zolang iemand er nog over beslist. Daarna nog een half jaar de soort, de ruimte en de reden',
      who: 'De hosts en coördinatoren van het team',
    },
    notice: {
      what: 'Een melding over een pagina van ons: wat er staat, de tekst van die pagina, en het uur. Niet wie meldt',
      howLong:
        '{{noticeDays}} dagen na de beslissing, het antwoord {{answerDays}} dagen, versleuteld. Daarna nog een half jaar de soort en het besluit',
      who: 'De hosts en coördinatoren, en wie de negen woorden heeft',
    },
    hold: {
      what: 'Een kopie die we vasthouden omdat de wet dat kan vragen. Twee mensen van het team beslissen dat',
      howLong:
        'Hoogstens {{holdDays}} dagen, ook als je je vraag wist. Op de pagina van je vraag lees je dat',
      who: 'De hosts en coördinatoren. Elke keer staat in het logboek',
    },
    figures: {
      what: 'Per maand hoe vaak er iets was, zoals een melding of een alarm. Zonder namen, woorden, ruimtes of uren',
      howLong: '{{figureMonths}} maanden',
      who: 'De coördinatoren van het team. Een getal onder de {{figureLeast}} laten we niet zien',
    },
    question: {
      what: 'Je vraag en de antwoorden',
      howLong:
        '{{keepDays}} dagen of een jaar na je laatste bezoek, jij kiest. We tellen pas als je antwoord hebt of je vraag intrekt',
      howLongOnly: {
        '90': '90 dagen na je laatste bezoek. We tellen pas als je antwoord hebt of je vraag intrekt',
        '365': 'Een jaar na je laatste bezoek. We tellen pas als je antwoord hebt of je vraag intrekt',
      },
      who: 'Jij, en de hosts en consulenten van het team',
    },
    nineWords: {
      what: 'Je negen woorden',
      howLong: 'Bewaren we niet. We kunnen alleen controleren of ze kloppen',
      who: 'Alleen jij',
    },
    aside: {
      what: 'Een vraag die het team opzij zet. Je leest dan waarom',
      howLong: '{{asideDays}} dagen. Schrijf je iets, dan komt hij terug',
      who: 'Jij, en de hosts en consulenten van het team',
    },
    notes: {
      what: 'Wat het team over je vraag overlegt, en hoe dringend het die vond',
      howLong: 'Zo lang als je vraag',
      who: 'De hosts en consulenten van het team',
    },
    unsent: {
      what: 'Wat je typt en nog niet verstuurt',
      howLong: 'Tot je het verstuurt, weggaat of het tabblad sluit',
      who: 'Alleen jij. Het staat versleuteld in dit tabblad',
    },
    account: {
      what: 'Je account, als je er een maakt: je naam, je eerste en laatste dag, en wat nodig is om je wachtwoord en herstelwoorden te controleren',
      howLong: 'Tot je het wist, of {{memberYears}} jaar niet inlogt',
      who: 'Alleen jij',
    },
    team: {
      what: 'Van teamleden: naam, rol, soms het beroep, en gegevens om in te loggen',
      howLong:
        'Zolang iemand in het team zit. Bij een antwoord blijven naam en beroep staan, zo lang als de vraag',
      who: 'Het team. Bezoekers zien de naam, en bij een antwoord het beroep',
    },
    teamCookie: {
      what: 'Bij teamleden: een tweede cookie, zodat niemand anders hun account kan blokkeren',
      howLong: '{{knownDays}} dagen',
      who: 'Onze server',
    },
    invitation: {
      what: 'Een uitnodiging voor het team, en voor wie die is',
      howLong: 'Tot die gebruikt is, hoogstens {{invitationDays}} dagen',
      who: 'De coördinatoren van het team',
    },
    review: {
      what: 'Wie van de achterwacht een gesloten ruimte nalas, en de reden',
      howLong: '{{reviewDays}} dagen',
      who: 'Het team',
    },
    log: {
      what: 'Wat het team las en besliste: wie, wanneer en waar. Nooit wat jij schreef',
      howLong_one: 'Een jaar',
      howLong_other: '{{count}} jaar',
      who: 'De coördinatoren van het team',
    },
    backups: {
      what: 'Back-ups, als de beheerder die maakt. Daar zitten geen gesprekken uit ruimtes in',
      howLong: '{{backupDays}} dagen, en dan tot de volgende back-up',
      who: 'Niemand. Zet de beheerder een back-up terug? Dan wist Naast die gegevens weer',
    },
  },
  sealed: {
    title: 'Versleuteld',
    text: 'Wat mensen schrijven bewaren we versleuteld. Elke ruimte en elke vraag heeft een eigen sleutel. Bij het wissen gaat eerst de sleutel weg.',
  },
  erase: {
    title: 'Zelf wissen',
    text: 'Met je negen woorden kun je je vraag downloaden, intrekken of meteen wissen. Een account kun je ook meteen zelf wissen.',
  },
  others: {
    title: 'Geen andere bedrijven',
    text: 'Deze site laadt niets van andere bedrijven: geen reclame, geen trackers. Een link in een bericht gaat pas open als jij erop tikt. Alleen mensen van ons lezen en beslissen. Vaste regels op onze eigen server kunnen een bericht in een ruimte laten wachten tot een host het leest.',
  },
  screenshots: {
    title: 'Wat wij niet kunnen',
    text: 'Wij kunnen niet voorkomen dat iemand een schermfoto maakt. Deel dus geen echte namen, adressen of nummers. Omdat wij geen IP-adres bewaren, kunnen wij meestal geen hulp naar je toe sturen. De beheerder van de server kan bij wat er nu staat.',
  },
  age: {
    title: '16 jaar of ouder',
    text: 'We vragen je om 16 jaar of ouder te zijn. We vragen geen geboortedatum. Ben je jonger? Bij de hulplijnen staat er ook een voor jou.',
  },
  device: {
    title: 'Op dit apparaat',
    text: 'Je browser onthoudt dat je op dit adres was. Een privévenster helpt daartegen.',
  },
};
