export const privacy = {
  title: 'Wat we bewaren, en hoe kort',
  lead: 'In gewone woorden. Zo weinig mogelijk is het uitgangspunt.',
  noAccount: {
    title: 'Geen account, geen gegevens',
    text: 'Je hebt geen account nodig en geen e-mailadres. Wij bewaren geen IP-adres en geen gegevens over je toestel: niet in de database, niet in bestanden, niet in logboeken.',
  },
  cookie: {
    title: 'Eén cookie, en pas als je iets begint',
    text: 'Zolang je alleen kijkt, zetten we geen cookie. Loop je een ruimte binnen, stel je een vraag, kom je terug met je sleutelzin of log je in, dan krijg je één cookie van onszelf. Zonder die cookie weten we niet welke stoel of vraag van jou is. Hij vervalt na 30 minuten stilte en in elk geval na 12 uur. Alleen het team krijgt er een tweede bij, zodat een vreemde hen niet kan buitensluiten.',
  },
  rooms: {
    title: 'Wat je zegt in een ruimte',
    text: 'Iedereen in de ruimte leest mee. Wie later binnenkomt, kan teruglezen wat er al stond. Gaat de ruimte dicht, dan is het gesprek voor iedereen meteen weg. Wij bewaren het dan nog 47 uur, verzegeld; in die tijd leest niemand het. Daarna is de sleutel vernietigd en kan niemand het meer lezen.',
  },
  spreekuur: {
    title: 'Je vraag in het spreekuur',
    text: 'Je vraag en de antwoorden staan er voor jou en voor wie van het team antwoordt. Alles blijft 90 dagen of een jaar na je laatste bezoek, zoals jij kiest; de tijd loopt pas als er een antwoord is. Zet iemand van het team je vraag opzij, dan lees je waarom, en blijft hij nog 30 dagen staan; schrijf je, dan komt hij terug. Je sleutelzin bewaren wij niet: alleen een afdruk waaraan wij hem herkennen. Met je sleutelzin kun je alles zelf bewaren, intrekken of meteen wissen.',
  },
  sealed: {
    title: 'Verzegeld bewaard',
    text: 'Woorden en namen worden versleuteld bewaard, per sessie met een eigen sleutel. Verdwijnt de sleutel, dan zijn de woorden onleesbaar, ook in oude kopieën.',
  },
  others: {
    title: 'Niemand kijkt mee van buiten',
    text: 'Deze site laadt niets van andere bedrijven: geen reclame, geen meetdiensten, geen lettertypen van elders. Een link in een bericht gaat pas open als jij erop tikt.',
  },
  screenshots: {
    title: 'Wat wij niet kunnen',
    text: 'Wij kunnen niet voorkomen dat iemand in de ruimte een schermfoto maakt. Deel daarom geen echte namen, adressen of nummers. En omdat wij geen IP-adressen bewaren, kunnen wij meestal geen hulp naar je toe sturen.',
  },
  members: {
    title: 'Als je een account maakt',
    text: 'Dat hoeft niet. Van een account bewaren we een naam, een afdruk van je wachtzin en van je herstelwoorden, en op welke dag je er het laatst was. Geen e-mailadres. Je kunt alles bewaren en meteen wissen. Kom je er twee jaar niet, dan wissen wij het.',
  },
  team: {
    title: 'Het team',
    text: 'Van wie op het team zit bewaren we een naam, wat die hier doet, een beroep als dat nodig is, en een afdruk van de wachtzin. En, bij een code-app, wat die app nodig heeft en een afdruk van de herstelcodes. Gaat iemand van het team, dan is dat meteen weg. Alleen een antwoord aan een vraagsteller houdt de naam en het beroep van wie het schreef, zolang die vraag er staat.',
  },
  log: {
    title: 'Wat het team doet, opgeschreven',
    text_one:
      'Opent iemand van het team een vraag of besluit iemand iets, dan schrijven we dat op: wie, wanneer en waar, zonder woorden en zonder iets van jou. Dat blijft een jaar staan.',
    text_other:
      'Opent iemand van het team een vraag of besluit iemand iets, dan schrijven we dat op: wie, wanneer en waar, zonder woorden en zonder iets van jou. Dat blijft {{count}} jaar staan.',
  },
  age: {
    title: '16 jaar of ouder',
    text: 'We vragen je om 16 jaar of ouder te zijn. We vragen geen geboortedatum. Ben je jonger? Kijk dan bij de lijnen: daar zijn ze er voor jou.',
  },
  device: {
    title: 'Op dit toestel',
    text: 'Wat je typt en nog niet verstuurde, in een ruimte of in een vraag, staat versleuteld in dit tabblad. Verstuur je het, ga je weg of sluit je het tabblad, dan is het weg. Je browser onthoudt wel dat je op dit adres was. Een privévenster helpt daartegen.',
  },
};
