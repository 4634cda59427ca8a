import type { Problem, Refusal } from '../../errors.js';

/** One kind sentence for every way in which something can be refused. Some are the browser's own. */
export const errors: Record<Refusal, string> = {
  alreadyGreeted: 'Een collega heeft net al een groet gestuurd.',
  alreadyOpen: 'Een andere host heeft deze ruimte net geopend. Je kunt erbij komen.',
  alreadySent:
    'Een eerdere versie hiervan is al aangekomen. Verstuur je het nog eens? Dan komt deze versie erbij.',
  alreadySetUp: 'Naast is al ingericht. Log in als team.',
  alreadyTaken: 'Een collega heeft deze vraag net opgepakt.',
  badInput: 'Er klopt nog iets niet. Kijk wat er bij de velden staat.',
  cannotTake: 'Deze collega kan dit antwoord niet geven.',
  changedMeanwhile: 'Er is net iets veranderd. Kijk nog eens.',
  codeNeeded: 'Vul nu de code uit je app in.',
  codeWrong: 'Deze code klopt niet, of is al gebruikt. Wacht op de volgende code in je app.',
  codenameConfirmed: 'Je hebt je negen woorden al bewaard. Je kunt geen nieuwe meer maken.',
  codenameReplaced: 'Je hebt nieuwe woorden gemaakt. Deze werken niet meer.',
  codenameUnknown:
    'We vinden geen vraag bij deze woorden. Kijk of je elk woord goed hebt. Misschien is de vraag gewist.',
  cookieRefused:
    'Je browser bewaart onze cookie niet. Zonder die ene cookie weten we niet dat jij het bent. Sta cookies toe voor deze site. Probeer het dan opnieuw.',
  entryPaused: 'De host laat nu even niemand binnen. Je kunt hier wachten, of een andere ruimte bekijken.',
  entryStopped: 'Het laatste half uur kan er niemand meer bij. Je kunt een andere ruimte bekijken.',
  holdsCodename:
    'Hier staan de negen woorden van een vraag in. Wie ze leest, kan die vraag openen. Haal ze eerst weg.',
  doorAjar: 'Een host leest nu eerst mee. Dit kan alleen als nieuw bericht.',
  holdsContact: 'Deel hier geen contactgegevens. Haal ze eerst weg.',
  houseRulesChanged: 'De huisregels zijn net veranderd. Lees ze nog eens en zet opnieuw een vinkje.',
  internal: 'Er ging iets mis bij ons. Probeer het zo nog eens.',
  invitationGone: 'Deze link werkt niet meer. Vraag een coördinator om een nieuwe.',
  lastCoordinator: 'Zonder coördinator gaat het niet. Maak eerst iemand anders coördinator.',
  locked: 'Je scherm is op slot. Vul je wachtwoord in om verder te gaan.',
  nameTaken: 'Zo heet hier al iemand. Kies een andere naam.',
  needsSecondPerson: 'Dit doe je met zijn tweeën. Vraag het aan. Iemand anders keurt het goed.',
  noAnswer:
    'We krijgen geen verbinding. Dat kan aan je internet liggen, of aan ons. Probeer het zo nog eens.',
  noHost: 'Er is nu geen host. Zodra er weer een is, kan dit. Wat je typte blijft staan.',
  notAllowed: 'Dit kan hier niet.',
  notFound: 'Dit is er niet meer.',
  notSetUp: 'We zijn nog bezig met inrichten. Je kunt nog geen vraag stellen.',
  offline: 'Je hebt geen verbinding. Probeer het zo nog eens. Wat je schreef blijft staan.',
  originRefused: 'Dit lukt niet vanaf deze pagina. Open Naast opnieuw vanaf het gewone adres.',
  outOfRoom: 'Je kunt nu niet in deze ruimte.',
  outsideHours: 'Deze ruimte is nu dicht.',
  ownFault:
    'Er ging iets mis op deze pagina. Dat ligt niet aan jou of je verbinding. Laad de pagina opnieuw.',
  partMissing:
    'Een deel van deze pagina kwam niet mee. Misschien is Naast net vernieuwd, of ligt het aan je internet. Laad de pagina opnieuw.',
  passphraseWrong: 'Dit wachtwoord klopt niet. Probeer het rustig nog eens.',
  questionClosed: 'Deze vraag is ingetrokken.',
  questionSetAside: 'Deze vraag is opzij gezet. Zet hem eerst terug.',
  recoveryUnknown: 'We vinden geen account bij deze woorden. Kijk of je elk woord goed hebt.',
  resting: 'Je hebt nu een schrijfpauze. Wat je typte blijft staan.',
  roomNeedsHost: 'De ruimte kan niet zonder host.',
  talkEnded: 'Dit gesprek is afgelopen.',
  writingPaused: 'Iedereen heeft nu even schrijfpauze. Wat je typte blijft staan.',
  roomClosed: 'De ruimte is net gesloten.',
  roomFull:
    'Alle plekken zijn bezet, ook in de rij. Je kunt hier even wachten, of een andere ruimte bekijken.',
  roomIsOpen: 'Deze ruimte is nu open. Dit kan pas als die gesloten is.',
  roomPaused: 'Deze ruimte staat op pauze. Nu kan die niet open.',
  roomsFull: 'Er zijn al zoveel ruimtes als er kunnen zijn. Verwijder er eerst een.',
  seatNeeded: 'Je plek is vrijgemaakt. Ga opnieuw naar binnen.',
  secondFactorStale: 'Dit duurde te lang. Zet de nieuwe code in je app en probeer het opnieuw.',
  sessionExpired: 'Je bezoek is afgelopen. Ga opnieuw naar binnen.',
  setupCodeWrong: 'Deze code klopt niet. Je vindt hem in het venster waarin Naast is gestart.',
  signInFailed: 'Je naam of je wachtwoord klopt niet. Probeer het nog eens.',
  signInNeeded: 'Log eerst in, dan kan dit.',
  speaksOfDanger:
    'In deze vraag gaat het over gevaar. Zulke vragen zetten we niet opzij. Klopt dat niet? Verander dan eerst hoe dringend hij is.',
  storeUnavailable: 'We kunnen nu even niets bewaren. Probeer het zo nog eens.',
  takeFirst: 'Pak deze vraag eerst op.',
  tooFast: 'Je verstuurt veel achter elkaar. Wacht even.',
  tooLarge: 'Dit is te groot om te versturen. Maak het korter.',
  tooManyConnections:
    'Deze pagina krijgt nu geen verbinding. Het is te druk, of er staan te veel pagina’s van Naast open. Sluit wat je niet nodig hebt. We proberen het vanzelf opnieuw. Wat je typt blijft staan.',
};

export const problems: Record<Problem, string> = {
  empty: 'Dit veld is nog leeg.',
  missing: 'Kies of vul hier nog iets in.',
  notAllowed: 'Deze naam kan niet. Gebruik letters op één regel, zonder adres, website of nummer.',
  roleWord:
    'Deze naam klinkt als een teamlid of een hulpverlener. Kies een naam zonder woorden als host, team, arts of psycholoog.',
  tangled: 'Deze tekens kunnen we niet goed laten zien. Gebruik gewone letters.',
  tooCommon: 'Dit is te makkelijk te raden. Kies een paar woorden die niemand kan raden.',
  tooLong: 'Dit is te lang. Maak het iets korter.',
  tooShort: 'Dit is te kort. Gebruik minstens twee letters.',
  unknown: 'Dit herkennen we niet.',
  wrongKind: 'Dit herkennen we niet.',
};
