/** Talks apart: offered in a room, and the talk itself. */
export const talks = {
  /** For hosts, in the room. */
  offer: {
    about: 'Praat apart met {{name}}',
    title: 'Apart praten met {{name}}?',
    text: '{{name}} krijgt jouw vraag en mag nee zeggen. Verder hoort niemand ervan.',
    who: 'Is er nog een host in de ruimte? Dan praat jij met {{name}}. Anders vragen we de achterwacht.',
    send: 'Vraag het {{name}}',
    nobody: 'Dit kan nu niet: jij bent hier de enige host, en er is geen achterwacht.',
    instead:
      'Wat wel kan: vraag een collega om host te worden, of om de achterwacht te nemen. Direct gevaar? Zeg nu: bel {{emergency}} of {{lineNumber}}.',
    taken: 'Een collega praat al met {{name}}, of vroeg het al.',
    declined_one: '{{name}} praat nu liever niet apart. Over een minuut kun je het weer vragen.',
    declined_other: '{{name}} praat nu liever niet apart. Over {{count}} minuten kun je het weer vragen.',
    writeHere:
      'Tot dan kun je in de ruimte schrijven. Direct gevaar? Zeg nu: bel {{emergency}} of {{lineNumber}}.',
  },
  here: {
    offered: 'Je vroeg {{name}} om apart te praten. Er is nog geen antwoord.',
    declined: '{{name}} praat nu liever niet apart. Vanaf {{time}} kun je het nog eens vragen.',
    accepted: '{{name}} wil apart praten. Er blijft een host in de ruimte.',
    waits: {
      here: '{{name}} wil apart praten. Jij kunt niet weg, dus we vroegen de achterwacht.',
      away: '{{name}} wil apart praten. De achterwacht heeft Naast niet open. Bel, of vraag een collega om host te worden.',
      none: '{{name}} wil apart praten. Er is nu niemand die kan. Vraag een collega om host te worden.',
    },
    mine: 'Jij praat apart met {{name}}.',
    others: '{{host}} praat apart met {{name}}.',
    watch: 'Let jij zo lang op de ruimte?',
    go: 'Naar het gesprek',
    withdraw: 'Neem terug',
    somebody: 'een bezoeker',
  },
  /** For the person whom it is offered to. */
  mine: {
    offered: '{{name}} van het team wil graag even apart met je praten.',
    what: 'Dat is een gesprek met z’n tweeën. Je plek hier blijft. Nee zeggen mag: er verandert dan niets.',
    whoTitle: 'Wie ziet dit?',
    who: 'Andere bezoekers zien dit niet. Hosts en de achterwacht zien dat jullie praten, niet wat jullie schrijven. Valt {{name}} weg? Dan kan een collega het gesprek overnemen en teruglezen.',
    yes: 'Ja, graag',
    no: 'Liever niet',
    accepted: 'Je zei ja. Het gesprek begint als {{name}} het opent.',
    waits: {
      here: 'Je zei ja. {{name}} kan hier niet weg. We vroegen een collega. Of die kan, weten we nog niet.',
      away: 'Je zei ja. {{name}} kan hier niet weg, en de achterwacht heeft Naast nu niet open.',
      none: 'Je zei ja. {{name}} kan hier niet weg, en er is nu geen collega. Je kunt hier verder praten.',
    },
    takeBack: 'Toch niet',
    lines: 'Nu iemand nodig? Direct gevaar? Bel {{emergency}}.',
    open: 'Je gesprek met {{name}} staat open.',
    go: 'Naar het gesprek',
  },
  /** In the talk. */
  title: 'Een gesprek apart',
  with: 'Gesprek met {{name}}',
  alone: 'De ander is er nog niet.',
  onlyYou:
    'Alleen jullie twee lezen dit. Valt de host weg? Dan kan een collega het overnemen en teruglezen. Na het gesprek is het niet meer te lezen. Bij een alarm leest ook wie dat oppakt een stukje.',
  inRoom: 'Je plek in de ruimte blijft.',
  toRoom: 'Naar de ruimte',
  end: 'Sluit af',
  endTitle: 'Dit gesprek afsluiten?',
  endText: 'Het stopt dan voor jullie allebei. Daarna is het niet meer te lezen.',
  endYes: 'Ja, sluit af',
  hostAway: {
    here: '{{name}} is weggevallen. Duurt het langer dan een minuut? Dan kan de achterwacht het overnemen.',
    away: '{{name}} is weggevallen. De achterwacht heeft Naast nu niet open. Na een minuut kunnen andere collega’s dit zien.',
    none: '{{name}} is weggevallen. Er is nu geen achterwacht. Na een minuut kunnen andere collega’s dit zien.',
    closes_one: 'Komt niemand terug? Dan sluit dit gesprek binnen een minuut.',
    closes_other: 'Komt niemand terug? Dan sluit dit gesprek over ongeveer {{count}} minuten.',
  },
  personAway: '{{name}} is even weg. Het gesprek blijft nog open.',
  personLeft: '{{name}} is weggegaan en kan hier niet terugkomen.',
  raise: 'Sla alarm',
  /** Wanting to be found, under an alarm. */
  found: {
    title: 'Wil je gevonden worden?',
    what: 'Laat een telefoonnummer of adres achter voor {{emergency}}. Alleen wie jouw alarm oppakt, kan het lezen en aan {{emergency}} doorgeven. Elke keer lezen staat in ons logboek.',
    never:
      'Wij sturen zelf niemand, en beloven niet dat er iemand komt. Kun je bellen? Bel dan zelf {{emergency}}. Na 24 uur is dit weg, of eerder: als het alarm klaar is, of als je het weghaalt.',
    label: 'Telefoonnummer of adres',
    hint: 'Ook: welke deur, welke verdieping, wie er bij je is.',
    leave: 'Laat dit achter voor {{emergency}}',
    kept: 'Wat je achterliet voor {{emergency}}, is er tot {{moment}}.',
    unopened: 'Nog niemand heeft het gelezen.',
    opened: 'Wie jouw alarm oppakte, heeft het gelezen.',
    callYourself: 'Kun je bellen? Bel dan zelf {{emergency}}.',
    takeBack: 'Haal het weg',
  },
  /** Before one sits in it. */
  door: {
    again: 'Dit gesprek staat nog open.',
    waits: 'Iemand in {{room}} wil apart praten. De host kan daar niet weg. Kun jij?',
    lost: 'De host van dit gesprek is weggevallen. Er zit nog iemand. Kun jij?',
    noted: 'Dat je erbij kwam, staat in het logboek.',
    enter: 'Naar het gesprek',
    hold: 'Neem dit gesprek',
  },
  goodbye: {
    title: 'Het gesprek is afgelopen',
    mine: {
      declined: 'Het gesprek is er niet meer.',
      person: 'Je sloot het af. Dank je dat je er was.',
      host: 'Het is afgesloten. Dank je dat je er was.',
      noHost: 'Er was te lang niemand van het team. Dat spijt ons. Dank je dat je er was.',
      personGone: 'Je was een tijd weg. Daarom sloot het. Dank je dat je er was.',
    },
    team: {
      declined: 'Het gesprek is er niet meer.',
      person: 'De bezoeker sloot het af. Neem zelf ook even rust.',
      host: 'Het is afgesloten. Neem zelf ook even rust.',
      noHost: 'Er was te lang niemand van het team. Daarom sloot het.',
      personGone: 'De bezoeker was lang weg. Daarom sloot het.',
    },
  },
};
