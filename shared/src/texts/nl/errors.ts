import type { ErrorCode, Problem } from '../../errors.js';

/** One kind sentence for every way in which something can be refused. `offline` is the browser's own. */
export const errors: Record<ErrorCode | 'offline', string> = {
  alreadyGreeted: 'Een collega heeft net al hallo gezegd.',
  alreadyOpen: 'Een andere gastheer heeft deze ruimte net geopend. Je kunt erbij komen zitten.',
  alreadySent: 'Dit bericht was al aangekomen.',
  alreadyTaken: 'Een collega heeft deze vraag net opgepakt.',
  badInput: 'Er klopt nog iets niet. Kijk even bij de velden.',
  cannotTake: 'Deze collega kan deze stem niet geven.',
  codenameConfirmed: 'Je sleutelzin is al bewaard. Een nieuwe maken kan niet meer.',
  codenameReplaced: 'Er is intussen een nieuwe sleutelzin gemaakt. Deze woorden werken niet meer.',
  codenameUnknown:
    'Bij deze woorden hoort hier geen vraag. Kijk of de woorden in elke regel goed staan. Misschien is de vraag gewist.',
  entryStopped: 'In het laatste half uur komt er niemand meer bij. Je kunt een andere ruimte bekijken.',
  houseRulesChanged: 'De huisregels zijn net veranderd. Lees ze nog even en zet opnieuw een vinkje.',
  internal: 'Er ging iets mis aan onze kant. Probeer het zo nog eens.',
  nameTaken: 'Zo heet hier al iemand. Kies een andere naam.',
  noHost: 'Er is nu geen gastheer, daarom rust het schrijven even. Je tekst blijft staan.',
  notAllowed: 'Dit kan hier niet.',
  notFound: 'Dit is er niet meer.',
  offline: 'Je verbinding is weg. Probeer het opnieuw zodra ze terug is.',
  originRefused: 'Deze pagina mag dit niet vragen. Open Naast opnieuw vanaf het gewone adres.',
  outsideHours: 'Deze ruimte is nu buiten haar uren.',
  questionClosed: 'Deze vraag is ingetrokken.',
  resting: 'Je rust nu even van het schrijven. Je tekst blijft staan.',
  roomClosed: 'De ruimte is intussen gesloten.',
  roomFull: 'Alle plekken zijn net bezet. Je kunt hier even wachten, of een andere ruimte bekijken.',
  seatNeeded: 'Je plek is vrijgegeven. Loop opnieuw binnen om verder te gaan.',
  sessionExpired: 'Je bezoek is verlopen. Loop opnieuw binnen om verder te gaan.',
  signInFailed: 'Deze naam en wachtzin horen niet bij elkaar. Probeer het rustig nog eens.',
  signInNeeded: 'Log eerst in, dan kan dit.',
  storeUnavailable: 'We kunnen nu even niets bewaren. We proberen het zo opnieuw.',
  takeFirst: 'Pak deze stem eerst op.',
  tooFast: 'Dat ging even te snel achter elkaar. Wacht een momentje.',
  tooLarge: 'Dit is te groot om te versturen. Maak het korter.',
};

export const problems: Record<Problem, string> = {
  empty: 'Hier staat nog niets.',
  missing: 'Dit is nog niet ingevuld.',
  notAllowed: 'Dit kan niet als naam. Gebruik letters op één regel, zonder adres, website of nummer.',
  tangled: 'Hier staan te veel losse tekens op elkaar. Kies iets eenvoudigers.',
  tooLong: 'Dit is te lang. Maak het iets korter.',
  tooShort: 'Dit is te kort. Gebruik minstens twee letters.',
  unknown: 'Dit herkennen we niet.',
  wrongKind: 'Dit herkennen we niet.',
};
