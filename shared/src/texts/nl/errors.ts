import type { Problem, Refusal } from '../../errors.js';

/** One kind sentence for every way in which something can be refused. Some are the browser's own. */
export const errors: Record<Refusal, string> = {
  alreadyGreeted: 'Een collega heeft net al hallo gezegd.',
  alreadyOpen: 'Een andere gastheer heeft deze ruimte net geopend. Je kunt erbij komen zitten.',
  alreadySent: 'Dit bericht was al aangekomen.',
  alreadySetUp: 'Naast is al ingericht. Log in als team.',
  alreadyTaken: 'Een collega heeft deze vraag net opgepakt.',
  badInput: 'Er klopt nog iets niet. Kijk even bij de velden.',
  cannotTake: 'Deze collega kan deze stem niet geven.',
  changedMeanwhile: 'Er is intussen iets bij veranderd. Kijk nog eens.',
  codeNeeded: 'Vul nu de code uit je app in.',
  codeWrong:
    'Deze code klopt niet, of is al gebruikt. Wacht op de volgende code in je app en probeer het opnieuw.',
  codenameConfirmed: 'Je sleutelzin is al bewaard. Een nieuwe maken kan niet meer.',
  codenameReplaced: 'Er is intussen een nieuwe sleutelzin gemaakt. Deze woorden werken niet meer.',
  codenameUnknown:
    'Bij deze woorden hoort hier geen vraag. Kijk of de woorden in elke regel goed staan. Misschien is de vraag gewist.',
  cookieRefused:
    'Deze browser bewaart de cookie van Naast niet, en zonder die ene cookie weten we een tel later niet meer dat jij het bent. Sta cookies toe voor deze site en probeer het opnieuw.',
  entryPaused:
    'De gastheer laat nu even niemand binnen. Je kunt hier wachten, of een andere ruimte bekijken.',
  entryStopped: 'In het laatste half uur komt er niemand meer bij. Je kunt een andere ruimte bekijken.',
  houseRulesChanged: 'De huisregels zijn net veranderd. Lees ze nog even en zet opnieuw een vinkje.',
  internal: 'Er ging iets mis aan onze kant. Probeer het zo nog eens.',
  invitationGone: 'Deze link werkt niet meer. Vraag een coördinator om een nieuwe.',
  lastCoordinator: 'Dit is de laatste coördinator. Maak eerst iemand anders coördinator.',
  locked: 'Je scherm is vergrendeld. Vul je wachtzin in om verder te gaan.',
  nameTaken: 'Zo heet hier al iemand. Kies een andere naam.',
  needsSecondPerson: 'Dit doe je met zijn tweeën. Vraag het aan; iemand anders bevestigt het.',
  noAnswer:
    'Er komt geen antwoord van Naast. Dat kan aan je verbinding liggen, of aan ons. Probeer het zo nog eens.',
  noHost: 'Er is nu geen gastheer. Zodra er weer een is, kan dit. Wat je typte blijft staan.',
  notAllowed: 'Dit kan hier niet.',
  notFound: 'Dit is er niet meer.',
  notSetUp: 'Deze plek wordt nog ingericht. Je kunt hier nog geen vraag stellen.',
  offline: 'Je verbinding is weg. Probeer het opnieuw zodra ze terug is.',
  originRefused: 'Deze pagina mag dit niet vragen. Open Naast opnieuw vanaf het gewone adres.',
  outsideHours: 'Deze ruimte is nu buiten haar uren.',
  ownFault:
    'Er ging iets mis in deze pagina. Dat ligt niet aan jou en niet aan je verbinding. Laad de pagina opnieuw en probeer het nog eens.',
  passphraseWrong: 'Deze wachtzin klopt niet. Probeer het rustig nog eens.',
  questionClosed: 'Deze vraag is ingetrokken.',
  questionSetAside: 'Deze vraag is opzij gezet. Zet hem eerst terug.',
  recoveryUnknown: 'Bij deze woorden hoort geen account. Kijk of ze in elke regel goed staan.',
  resting: 'Je rust nu even van het schrijven. Je tekst blijft staan.',
  roomClosed: 'De ruimte is intussen gesloten.',
  roomFull: 'Alle plekken zijn net bezet. Je kunt hier even wachten, of een andere ruimte bekijken.',
  seatNeeded: 'Je plek is vrijgegeven. Loop opnieuw binnen om verder te gaan.',
  secondFactorStale: 'Dit duurde te lang. Zet de nieuwe code in je app en probeer het opnieuw.',
  sessionExpired: 'Je bezoek is verlopen. Loop opnieuw binnen om verder te gaan.',
  setupCodeWrong: 'Deze code klopt niet. Je vindt hem in het venster waarin Naast is gestart.',
  signInFailed: 'Deze naam en wachtzin horen niet bij elkaar. Probeer het rustig nog eens.',
  signInNeeded: 'Log eerst in, dan kan dit.',
  speaksOfDanger:
    'In deze vraag gaat het over gevaar. Zulke vragen zetten we niet opzij. Klopt dat niet, lees hem dan eerst opnieuw in.',
  storeUnavailable: 'We kunnen nu even niets bewaren. Probeer het zo nog eens.',
  takeFirst: 'Pak deze stem eerst op.',
  tooFast: 'Dat ging even te snel achter elkaar. Wacht een momentje.',
  tooLarge: 'Dit is te groot om te versturen. Maak het korter.',
  tooManyConnections:
    'Deze pagina krijgt nu geen verbinding: er zijn er te veel tegelijk, van jou of van iedereen samen. Staan er meer pagina’s van Naast open? Sluit wat je niet nodig hebt. We proberen het vanzelf opnieuw; wat je typt blijft staan.',
};

export const problems: Record<Problem, string> = {
  empty: 'Hier staat nog niets.',
  missing: 'Dit is nog niet ingevuld.',
  notAllowed: 'Dit kan niet als naam. Gebruik letters op één regel, zonder adres, website of nummer.',
  roleWord:
    'Deze naam klinkt als iemand van het team, of als een hulpverlener. Kies een naam zonder woorden als gastheer, team, arts of psycholoog.',
  tangled: 'Hier staan te veel losse tekens op elkaar. Kies iets eenvoudigers.',
  tooCommon: 'Dit is te makkelijk te raden. Neem een zin van een paar woorden die alleen jij bedenkt.',
  tooLong: 'Dit is te lang. Maak het iets korter.',
  tooShort: 'Dit is te kort. Gebruik minstens twee letters.',
  unknown: 'Dit herkennen we niet.',
  wrongKind: 'Dit herkennen we niet.',
};
