import type { AsideReason } from '../../contract/spreekuur.js';

/** A question that the team set aside: what its asker reads, and what the team does with it. */
const reasons: Record<AsideReason, string> = {
  notForUs: 'Geen vraag aan ons (reclame, of iets wat steeds terugkomt)',
  twice: 'Dubbel: dezelfde vraag staat er al',
  elsewhere: 'Hoort op een andere plek',
  cannotAnswer: 'Hier kunnen wij geen goed antwoord op geven',
  notClear: 'Niet te begrijpen wat er wordt gevraagd',
};
const why: Record<AsideReason, string> = {
  notForUs: 'Wij dachten dat dit geen vraag is waar iemand hier over mee kan denken.',
  twice: 'Wij dachten dat dezelfde vraag hier al staat.',
  elsewhere: 'Wij denken dat een andere plek je beter kan helpen dan wij.',
  cannotAnswer: 'Wij kunnen hier geen goed antwoord op geven. Dat ligt niet aan jou.',
  notClear: 'Wij konden niet goed lezen wat je wilt vragen. Dat kan aan ons liggen.',
};

export const aside = {
  reasons,
  mine: {
    title: 'Je vraag is opzij gezet',
    text: 'Iemand van het team heeft dat gedaan. Er zoekt nu niemand naar een antwoord.',
    why,
    lines: 'Heb je nu iemand nodig?',
    write:
      'Zien wij het verkeerd? Of wil je het anders vertellen? Schrijf het hieronder. Dan staat je vraag er weer, en leest iemand hem opnieuw.',
    until: 'Dit kan tot {{moment}}. Daarna wordt alles gewist.',
    label: 'Schrijf het ons',
    cameBack: 'Je vraag staat er weer. Iemand leest hem opnieuw.',
  },
  mayBe:
    'Zet iemand van het team je vraag opzij? Dan lees je hier waarom. Hij blijft dan nog 30 dagen staan, en komt terug als je schrijft.',
  linesFirst: {
    title: 'Heb je nu iemand nodig?',
    text: 'Iemand van het team heeft je vraag gelezen en maakt zich zorgen. Wij kunnen geen hulp naar je toe sturen. Deze lijnen zijn er nu.',
  },
  team: {
    title: 'Opzij zetten',
    text: 'Voor reclame, dubbele vragen en wat hier niet hoort. De vraagsteller leest het, en waarom. Schrijft die terug, dan komt de vraag terug als niet ingelezen. Anders gaat hij na 30 dagen weg.',
    label: 'Waarom?',
    choose: 'Kies eerst waarom.',
    theyRead: 'De vraagsteller leest: “{{why}}”',
    send: 'Zet deze vraag opzij',
    done: 'Deze vraag is opzij gezet',
    because: 'Reden: {{reason}}.',
    goes: 'Gaat weg na {{moment}}, tenzij iemand hem terugzet of de vraagsteller schrijft.',
    giveBack: 'Zet terug bij de vragen',
  },
  tidy: {
    link: 'Opruimen',
    title: 'Opruimen',
    lead: 'Hier staan de eerste woorden van wat nog niemand heeft ingelezen: van elk deel van de vraag, en van wat iemand als laatste schreef. Dat jij ze leest, komt in het logboek.',
    careful:
      'Lees je iets over gevaar, of twijfel je? Zet het dan niet opzij, maar open de vraag. Een echte vraag die opzij gaat, laat iemand alleen.',
    empty: { title: 'Niets wacht op inlezen', text: 'Er is niets meer om op te ruimen. Dank je wel.' },
    choose: 'Kies de vraag van {{moment}}',
    later: 'Schreef als laatste:',
    more_one: 'En nog {{count}} woord dat hier niet staat.',
    more_other: 'En nog {{count}} woorden die hier niet staan.',
    noWords: 'Zonder woorden',
    busy: 'Een collega is hiermee bezig.',
    same_one: 'Nog {{count}} is woord voor woord hetzelfde, ook wat hier niet staat. Kies die ook',
    same_other: 'Nog {{count}} zijn woord voor woord hetzelfde, ook wat hier niet staat. Kies die ook',
    chosen_one: '{{count}} vraag gekozen',
    chosen_other: '{{count}} vragen gekozen',
    toPanel: 'Waarom, en opzij zetten',
    none: 'Kies eerst wat je opzij zet.',
    tooMany: 'Kies er hoogstens {{count}} tegelijk.',
    send_one: 'Zet {{count}} opzij',
    send_other: 'Zet {{count}} opzij',
    sending: 'Even geduld …',
    done_one: '{{count}} vraag is opzij gezet.',
    done_other: '{{count}} vragen zijn opzij gezet.',
    stayed_one: '{{count}} vraag bleef staan:',
    stayed_other: '{{count}} vragen bleven staan:',
    undo_one: 'Zet hem terug',
    undo_other: 'Zet ze terug',
    undone_one: '{{count}} vraag staat er weer.',
    undone_other: '{{count}} vragen staan er weer.',
    changed: 'Er is intussen iets veranderd bij de vragen.',
    refresh: 'Lees deze lijst opnieuw',
    whole: 'Hele vraag lezen',
  },
  list: {
    more: 'Meer tonen',
    loading: 'Even geduld …',
    asked: 'Gesteld: {{age}}',
    unread_one: '{{count}} nog niet ingelezen',
    unread_other: '{{count}} nog niet ingelezen',
    asideLead: 'Wat hier staat gaat na 30 dagen weg. Terugzetten kan tot dan.',
  },
};
