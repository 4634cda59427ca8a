/** What somebody in a bad hour should not get to write down, nor be puzzled by. Parts of words; then whole words. */
export const rejectedParts = `
  dood dode moord zelfm suic sterf sterven stierf stierv bloed wapen pistool geweer kogel revolver schiet
  schoten schutt messen wond pijn ziek kanker drug alcoh wijn dronk drank zuip bezopen seks porno naakt borst
  penis vagin verkra misbru geweld slacht sloeg geslag vecht vocht strijd oorlog leger soldaat terror terreur
  jood joden moslim islam christ kerk jezus bijbel priest duivel satan heks straf gevang politi crimi misda
  stelen beroof roven ontvoer gijzel martel angst bang paniek depres psych gestoord krankz idioot idiot stom
  debiel achterl haat vijand wraak wreek wreed schuld schaam schand verdriet huil tranen wanho eenzaam scheid
  weduw begra rouw crisis ramp brand verdron verdrink stik wurg ophang gehang strop spring sprong spoor medic
  gif mager afvall dieet kalor lelijk smerig stront kots verdom klote lul slet neger vluchtel racis abort
  ongeluk gevaar dreig chant slaaf slaven dwang dwing dwong dwongen kwaad boos woede agress verlies verlor
  mislukt mislukk failliet honger gevecht neuk geil kreupel aanval aanrand kansloos hopeloos radeloos hulpeloos
  zinloos weerloos werkloos harteloos nutteloos dakloos dakloze eindeloos lafaard verraad verraden verrader
  vermist vermink verkloot verknal vervloek bedrieg bedrog bedroog leugen gelogen liegen gluip imbec maniak
  mafkees mongo junk cocai heroi opium marihu cannab hasj narcot morfine dosering overdos spuit gespoten infuus
  injec operat operer chirurg kliniek klinisch hospitaal ambulance patholoog autops diagno symptoom syndroom
  therap dementie alzheimer autisme leukemie tumor virus epidem pandem cholera tyfus syfilis malaria lupus
  diarree beroerte hypnose narcose trauma paranoia hysteri handicap rolstoel invalid litteken miskraam ongeboren
  foetus sperma orgasme condoom erectie tepel lesb homo hetero maagd erotis bordeel hoer pooier playboy pedof
  stripp minnaar minnares verleid vrijgez executie galg onthoofd lynch genocide holocaust hamas hezbo hitler
  nazi fascis apartheid razzia deporta taliban sharia sekte zigeun granaat explo dynamiet torpedo munitie
  bajonet zwaard dolk kanon bunker kazerne generaal kolonel majoor luitenant korporaal militair marechaus
  bataljon regiment eskader squadron verkenner invasie bezetter nederlaag veldslag kruisweg hechtenis arrest
  rechtbank aanklacht aanklager verdachte veroordeel beschuldig misdrijf inbraak inbrek smokkel afpers bandiet
  boef schurk rover stolen bajes cipier verhoor detective recherche getuige wangedrag eerwaarde heilig zonde
  zondig zondaar moskee synagog pastoor kardinaal katholiek luther predikant bisschop goddel apocal verdoem
  voodoo bezeten vampier zombie spook spoken monster griezel gruwel horror akelig ellend treurig tragi tragedie
  droevig somber zielig jammer bedroefd ontzet verveel verveling vervelend wanhop ongerust onrust nerveus
  gespannen stress spanning vernield vernietig vernielen verwoest verpest verstoten verbannen vernederd beledig
  pest gepest treiter plaag plagen ruzie schelden vloek schreeuw scheet zeik rotzooi rotten verrot bedorven
  verdorven smeerlap sloerie bastaard etter flikker klier sukkel stakker nietsnut domkop domoor domheid dikzak
  vetzak dwaas dwaze waanzin lastpak onhandig verwaand loser verliezer failli bankroet armoe arme kwets letsel
  breuk gebroken gewond blessure bloot verstop verlam verdoof verdov verzwakt zwakk zwakheid uitgeput ontslag
  ontsla verlaat verlaten verliet verbrok verbreek verstik vermomd schaduw duister afgrond doodlop noodlot
  uitvaart requiem tombe crypte mummie schedel skelet mausol testament erfenis nabesta afscheid vaarwel laatste
  eindig einde zelfde aneurys hersen parkinson doping werkloz stapelgek lingerie smoel narigheid onaardig
  ongelukk schrijn
`
  .trim()
  .split(/\s+/);

// biome-ignore format: a word list reads better as lines
export const rejectedWords = `
  arabier beul beroving blinddoek dope gekapt gesticht lood ontbrak ontnomen overste pissig predator sliep verdreven verdween verviel wiet ondergaan ondergang sacrament sterren
  aids anus acid afrikaan amerikaan adobe airbus allah amen amerikaans abdis aalmoes adel armagnac aspirine asiel argwaan angel agente
  abnormaal abstract accu achterna airco airplay aldaar alsmede altenburg atalanta attila aston astma auw aze azen azuur
  babe bachelor back backer baco bacon bahai baxter bardot barbie bara bare baren bars baseball basics basic bassin baten bate battle bazel beat
  beauty beef beha beier beieren beerschot bello bende bendelid bezeerd bezweek biecht biechten biertje big bigband bikini billboard biopsie
  bitch black blanc blank blanke blanche bleu blind blinde blood bloody blond blonde blondine board bobo bom bourbon bouvier bourgogne boys brak
  braken braaksel brandy break breken bres bridge briefing broer bros browsing brutaal bruut buddy buffy bulk bullshit bult bush business
  caesar calcium call calvados camp cape captain card care carter casanova cashen cassatie cast casting celkern cent ceylon challenge chance chaos
  charge chart charter cheers chef chemo chester chick chill chip choice chow cicero city claim class clean clerus cloud clown code cobra coca coke
  cold coming commerce common commons communis compiler concept congres consul contest controle corner corona corps country county coup court
  cover crack crash crazy creep crew crime cross crossing crown cruise cruzeiro cuba cult culture cure cutter cyanide cynisch
  dader daders dance dancing dauphin dazen deadline deal dealen dealer death deerniswekkend deep defect dele deli den design dief dieven diesel dik dikte dirk
  disc dixie dizzy does dolf dolle dollen dolly dom dominee dooie doof dove doven down download downs drama driver dronken drop drum duel dump dumpen
  dwars dwarszit dwerg earl easy eddy eclips egoist email engine enigma enigen epos escort escorte ether event ever exchange exodus exotisch expres ezel
  face facebook facto fair fake family fan fantasy farm fascisme fataal fatale feeling feilloos fellow femme feng fiasco field fiction fight file fine finish
  first five flash flat flauw flauwekul fles flessen flirt flirten flop flow fokken fokker fondant force foute fout foutief frame franc franca fransman frater fraude
  freak front fuck fuga full future gaga gagne game gameplay gang garde gas gassen gates gast gauss gedoemd gefaald gejat gek gekke gekken gekte gelijk gemeen gemold
  genade genadig gender gene general geneest genees genezen genezing geplaagd geplast geplet getto giechel gier gierig gluren glazen god goden goth gothic gouda gouwe
  gozer graf grave gravel graveren gray greep green grens grey grief griep grof groot gros grosso gruw guerre gun gymslip
  hack hacken hacker haft haha hak hamas hang hanger hangen hank hard hardcore hart havo heat heavy hebberig hebzucht hekel hel hell hellen herdacht herinner
  herpes hidalgo high hinder hindoes hiphop hippie history hitte hobo hoessein hoed holm home hoogheid hoop hoor hopen hors horse hospik house http hulk hulp human hunt hunter hyena hypocriet
  imago imam imitatie immuun incest indiaan indo infectie inferieur inslag instinct isoleren isolatie irritant italiaan
  jaloers jaloezie janus japanner jatten jehova jeuk jezelf jihad joegoslaaf joint judas junta jus just
  kaapstad kadaver kak kaal kale kanaat kapot kappa kater kattekwaad keizer kerel kick kil kill killer killing king kink kinky kist kisten klacht klagen klap klappen klauw
  kleurling klem klets knal knallen knecht kneden knok knokken knol knul koest kolere koma konijn kooi kooien koran kraak kraken krank kreng kreunen krijg krimpen kromme kruis kruisen kruising kudde kwaal kwak kwal kwelling kwellen
  laag lachwekkend lady laf lam lamp landmark large last lasten laster lastig late latin latina latino laude lazarus league least legen leed legendes lego lever leve level lex lijden lijdend lijk lijken like limit linga link linke liquide lithium
  live lock loden loens long look loof loser losers losgeld lot loverboy lozen lucifer luidruchtig luizen luxe lyra
  maal mackay macho made madam madame maffia mager male maling malta manie mank mankeer marx marxisme masker massage masseren match mavo mayor mazzel medea mekka mem menopauze merkel mes mest metal
  mierzoet migraine mimi min misbaksel misgaan misgaat misleid misleiden miss misse missen missie mijn moer moeras moeizaam moet molest mond money mono moor moppie more mormoon mort mow mulo music mutant
  naai nacht nachten nachtclub naar nare native nerd nerveus neger nicht nier nieren nigger noir nomen nood noodgeval nooit nors nous nul
  obsessie obsceen ober oblast oeps offer offeren ongesteld ongeval onheil onkruid onderkaak onrecht onterecht onveilig onvrede onzeker onwettig oordeel oordelen oproer opstand opvliegend orkaan orthodox
  pack paddy pain pater patient pauper pauw paus pech penarie pesten pezen piemel piep piepen pierce pil pillen pils pineut pinguin pis pissen plas plassen plasma plat plee plutonium poen poep pol poll ponden pope potent power prooi prof prix
  prut puck puin public push put putten pummel quasi race ranch rape rappers ras rat ratten rauw recht redneck reet report resort retard right risico riskant road rockster roddel roddelen roes roken rookt roof roofdier rot rotdag route royal rukken rukker rumble rund runt rush rust rusteloos
  sabel sabotage saai saboteren sadist salvo sang sans saus schaak schade schaden scherf scherp scherven scheur scheuren schim schop schoppen schorsing schroot schok schokken schot schots schrik schrikken schuw scotch screen script search second secret sein sense service sex shell sheriff shit shock shot sire sjah sjeik skip
  slaag slaan slaap slaat slag slam slap slappe slecht slechte sleur slijm slim slop sloop slopen slordig sluw smack smal smash smeek smeken smet snauw snee sneed sneden snot snuif snuiven snood soera sober sociopaat song soul sound source sovjet spijt spion spionage spioneren spit splijt spot spotten spugen spuug
  staart stalken stalker stank stapel steek steken stekel stel sterf stervend stiekem stil stink stinken stoned storm stout strak stuip stuk sudder suf suisse sul syndicaat
  tata tank tanken tanks tepels tering term terug test these tiener tiet tik tirannie tiran touch tox traag traan trans treden trein treur treuren trekken trial trial trip triest troep trut tsunami turf turk twist twisten
  uitbraak uitbuiten uitschot uniform uit uranium urine
  vaag vader valium valkuil valk val valt valstrik vat veracht verarm verblind verdacht verdenk verdoen verduren vergeefs vergif verharden verhard verjaagd verjagen verlangen verlof verkild vermoeid vernam verschrik verslaat versla verslaaf verspild versufd verward verwarren verwijt verwek verwekt verwend verweten verzet verzuim vet vete vetten viagra vies vieze viezerik vlek vlijm vlucht vluchten vogelvrij vonnis vreet vreten vrees vrezen vreesd
  wade wadi wake waken waarschuw walg wanorde war warp wars wazig week weer weeshuis weet wees wegjagen wegrotten wegwezen weiger weigeren whiskey whisky without witwassen wodka woest worm worp wow wrak wrang wreken wroeging wrok wrong
  yakuza zaad zat zeeman zeer zeik zeur zeuren zuster zenuw zieltje zielsveel zuigen zuig zuiger zuur zuren zware zwaar zwarte zwart zweep zweer zweet zweren zwerven zwerver zwelling zwendel zwak
`.trim().split(/\s+/);
