import type { AsideReason } from '../../contract/spreekuur.js';

/** A question that the team set aside: what its asker reads, and what the team does with it. */
const reasons: Record<AsideReason, string> = {
  notForUs: 'Geen vraag aan ons (reclame, of iets dat steeds terugkomt)',
  twice: 'Dubbel: dezelfde vraag staat er al',
  elsewhere: 'Hoort op een andere plek',
  cannotAnswer: 'Wij kunnen hier geen goed antwoord op geven',
  notClear: 'Niet duidelijk wat iemand vraagt',
};
const why: Record<AsideReason, string> = {
  notForUs: 'Wij denken dat dit geen vraag is waarbij wij kunnen helpen.',
  twice: 'Wij denken dat dezelfde vraag hier al staat.',
  elsewhere: 'Wij denken dat een andere plek je beter kan helpen dan wij.',
  cannotAnswer: 'Wij kunnen hier geen goed antwoord op geven. Dat ligt niet aan jou.',
  notClear: 'Wij begrepen niet goed wat je wilt vragen. Dat kan aan ons liggen.',
};

export const aside = {
  reasons,
  mine: {
    title: 'Je vraag is opzij gezet',
    text: 'Iemand van het team heeft dat gedaan. Niemand schrijft nu een antwoord.',
    why,
    lines: 'Heb je nu iemand nodig?',
    write:
      'Zien wij het verkeerd? Of wil je het anders vertellen? Schrijf het hieronder. Dan staat je vraag er weer. Iemand leest hem opnieuw.',
    until: 'Dit kan tot {{moment}}. Daarna wissen we alles.',
    label: 'Schrijf aan ons',
    cameBack: 'Je vraag staat er weer. Iemand leest hem opnieuw.',
  },
  mayBe:
    'Zet iemand van het team je vraag opzij? Dan lees je hier waarom. Hij blijft dan nog 30 dagen staan. Als je schrijft, komt hij terug.',
  linesFirst: {
    title: 'Heb je nu iemand nodig?',
    text: 'Iemand van het team heeft je vraag gelezen en maakt zich zorgen. Wij kunnen geen hulp naar je toe sturen. Bij deze hulplijnen kun je nu terecht.',
  },
  team: {
    title: 'Opzij zetten',
    text: 'Voor reclame, dubbele vragen en wat hier niet hoort. De vraagsteller leest waarom. Schrijft die terug? Dan staat de vraag er weer, en leest een host hem opnieuw. Anders wissen we hem na 30 dagen.',
    label: 'Waarom?',
    choose: 'Kies eerst waarom.',
    theyRead: 'De vraagsteller leest: “{{why}}”',
    send: 'Zet deze vraag opzij',
    done: 'Deze vraag is opzij gezet',
    because: 'Reden: {{reason}}.',
    goes: 'We wissen hem na {{moment}}, behalve als iemand hem terugzet of de vraagsteller schrijft.',
    giveBack: 'Zet terug bij de vragen',
  },
  tidy: {
    link: 'Opruimen',
    title: 'Opruimen',
    lead: 'Dit zijn vragen die een host nog moet lezen. Je ziet van elk deel de eerste woorden, en van wat iemand als laatste schreef. In het logboek komt te staan dat jij ze las.',
    careful: 'Lees je iets over gevaar, of twijfel je? Open de vraag dan, en zet hem niet opzij.',
    empty: { title: 'Er is niets te lezen', text: 'Er valt niets op te ruimen. Dank je wel.' },
    later: 'Schreef als laatste:',
    more_one: 'En nog {{count}} woord dat hier niet staat.',
    more_other: 'En nog {{count}} woorden die hier niet staan.',
    noWords: 'Zonder woorden',
    busy: 'Een collega is hiermee bezig.',
    same_one: 'Nog {{count}} vraag is precies hetzelfde, ook wat je hier niet ziet. Kies die ook',
    same_other: 'Nog {{count}} vragen zijn precies hetzelfde, ook wat je hier niet ziet. Kies die ook',
    chosen_one: '{{count}} vraag gekozen',
    chosen_other: '{{count}} vragen gekozen',
    tooMany: 'Kies hoogstens {{count}} vragen tegelijk.',
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
    changed: 'Er is iets veranderd bij de vragen.',
    refresh: 'Lees deze lijst opnieuw',
    whole: 'Lees de hele vraag',
  },
  list: {
    more: 'Meer tonen',
    loading: 'Even geduld …',
    asked: 'Gesteld: {{age}}',
    unread_one: '{{count}} te lezen',
    unread_other: '{{count}} te lezen',
    asideLead: 'Na 30 dagen wissen we wat hier staat. Tot dan kun je het terugzetten.',
  },
};
