/** What somebody in a bad hour should not get to write down. Parts of words; then whole words. */
export const rejectedParts = `
  kill blood knife weapon wound suicid poison drug sexual porn panic despair depress crazy crazi crazed anger
  angri angry rage hate hatred asham shame scar grief griev mourn burial grave prison jail robbing thiev police
  violat punish enslave strangl choke choking drown derail divorce hung starv disast danger endanger dread
  fright horror horri gloom lonel despis deform defeat defect demise detest disabl discomf disgrac dismal dismay
  disown distress disturb doom drunk sadd sadly sadness agon anguish anxi arson attack bruis brutal burgl captiv
  casket coffin corpse coward crush cruel curse cussed decay deadly deadlock deceas deceit deceiv hostil hurt
  idiot infect inflam injur insan insult lunatic maniac manic menac mental misery misfortune mistreat moron
  mugger nasty neglect nervous nightmare obes obscen offend oppress outcast outcry pervert pity plague pout
  quarrel reject repuls revenge rotten ruin scold scorn scream shatter shiver sicken sickly sickness skelet
  skull slain slander slaughter slay spooky stalk stupid stupor suffer surgical surgery swear tarnish threat
  tort traged tragic trauma treason unhapp unloved unlov unlucky upset useless venom vermin victim villain
  violen vomit wast weak weird widow worri worst worthless wreck wrong yell amput ambulance arthritis asthma
  autis bacteri cancer clinic delusion dement diabet diagnos disease dosage epidemic epilep gangren hospital
  hypno illness medic morphine neuro opium paralys paralyz paranoi pharma psych rehab relaps schizo sedat
  seizure symptom syndrome therap tumor virus viral alcohol booze whisk vodka absinthe nicotine smok tobac cigar
  stoned hemp addict tipsy wino brewery chardonnay diet calori fatten flab chubby chunky plump skinny overeat
  overweight underweight purge glutt bible christ church clergy congreg crucif demon devil divin evil exorc
  ghost ghoul goddess godly gospel hell heathen heaven holy infidel islam jesus judais messiah pagan pastor pope
  preach priest prophet repent satan savior sermon sinner sinful unholy vampir voodoo werewol wicked witch
  zombie occult undead armed army artiller battle bayonet bomb bullet cannon combat dagger explo grenad gunfire
  gunman militar militia missile pistol rifle shrapnel soldier sniper sword trench troop warfare warlike warpath
  warring wartime postwar prewar veteran assault ambush hostage kidnap handcuff captor crime crimin convict
  culprit defendant felony fraud guilt lawsuit theft trespass unlawful verdict warrant suing bully harass abus
  abduc aband breast busty buxom erotic fetish flirt groin horny kink lust nude nudi naked naughty orgas panties
  pelvi perver pubic raunch risque seduc sexy sexis sexless sperm strip stripper unclad undress unrobe untie
  uterus virgin womb pregnan miscarr fetal fertil barren badass jackass bitch butt crap damn dirty dirti filth
  puke slut snot spit stink toilet turd urin wedgie cesspool sewage
`
  .trim()
  .split(/\s+/);

// biome-ignore format: a word list reads better as lines
export const rejectedWords = `
  boogeyman catatonic celibacy childless chop coroner deafening delirious desolate eradicate flogging freebase gigolo guillotine hatchet headache headstone humpback isolating lance mummified mumps pyromania spinster squatting sterile stinging stubbly tubby troubling umbilical underarm unnerving vagrancy almighty reborn boneless quaking denial
  bra pee poo poop pooch abnormal abrasion abrasive ache achiness aching afflicted afraid aloof alone amiss amnesty antitoxic backfire backlash bankrupt barbarian beggar bereave bleed bleeding blind blister blunt body bonfire
  bulge burn burned burning cadaver cavity chaos chaotic cold collapse collide collision conflict confuse contort crabby cramp crash cremate cremation cringe cripple crisis crook crumble cry crying cuff
  cut cutback cutting cyanide cynic dead death deepness deficit defraud degrade degrading delay deprive desert deserve detach detonate detour deviant die dimly dimness dingy disarm disband discard dismiss disobey disorder dispute disregard disrupt dissolve distrust
  dive diving drab drag drain dreary drift drop dropout dull dump dumpster dusk dust dying edgy ego eliminate elope emaciate emptiness empty envy erase erode error escape estrange evacuate evade evict exhaust exile expire extinct extinguish extort
  fade failing failure fall fallen false famine fang fatal fate fault fear feeble feud fever fiasco fiend fight fire flaccid flaky flames flatten flaw flee flinch flounder foe fool footless fraction fracture fragile frail freak frenzy fret frigid frostbite frown frozen frustrate fumble fume fury fussy
  gag gallows gash germ germless germproof glare gnarly gnat goofy gore gory gossip gout greed grim grime grimy grind grinning gripe grit groan grouch growl grudge gruel grumble grumpy grunge grungy guillotine gunk gush gutless gutter hacked hag hang hangnail hangout hangover hangup harm harsh hassle haste hazard heap hectic
  helpless herbicide hermit hex hobo homeless hooker humid humiliate hunger hungrily hungry hunt hunter hurdle hush hyena hysteria hysterics icky ignore ill illicit immoral impale impair impeach impish imprudent impulse impure inept inflict insecure insolvent intruder invader invasion irate irk irritable irritant isolate itch jackknife jagged jaundice jealous jealousy jerk jolt jump junk junkie junkyard
  lament landslide lash leech leper lethal liable liar limp lively livid loathe lonely looser loot loser losing loss lost lousy lurch lurk mace maim malice mangle manhunt manslaughter mar marauder masochism maul mean meltdown merciless mess moan mob mocker mockery morbid morgue mortal mortality mortician mortify mortuary motion mud mug mummy murky mutate mutilate mutiny
  nag needle negative nemesis numb numbing nutcase nuttiness oaf obituary obliterate oblivion obnoxious obsess obsession odd oddness ogle ogre oink omen ominous omission onslaught ooze oppose ordeal orphan outburst outlaw outrage overbill overboard overdose overdrawn overkill overpower pain pale palsy pang paraplegic parole passive pauper pawn perish peril perpetrator pest pester petrify petty phobia phobic phony pill pimp pirate pitfall plead pliers pox predator premature prey prick primal probation profane prowl punch puny quack quake quarantine quit quitter quiver
  rabid rabies racism racist racketeer radiation raid ramp ransack ransom rant rash rat raving raw reaper rebel rebuff rebuke recede reckless recluse rectal refuse regret remorse renegade repossess resent resist restless restrain retaliate retreat revolt revolver ribcage ridicule rigid riot rip ripped ripping rival robber robe rope rot rowdy rubble rude rugged rupture rust ruthless
  sabotage sacrifice savage scab scald scalpel scam scandal scapegoat scare scoundrel scour scrap scrape scrawny scum scythe secluded senile shaky shady shallow shank shard shed shifty shock shoot shooter shorten shortage shot shotgun shred shriek shrivel shroud shudder shun shy sick silence silent sin sink sinister sinking skid skinhead slack slap slapping slash slaw slimy sling slip slit sliver sloppy sloth sludge sly smack smash smear smelly smirk smite smother smudge smug snap snarl snatch sneak sneaky sneer snide snob snort snub sob sore sour spank spear spite splinter spoil spur squander squash squat squeal squeamish squirm stab stagger stagnant stain stale starch stark startle stash steal stench stern stiff stifle sting stingy stitch stolen storm strain strained straining stranded strap stray stress strife strike striking struck struggle stubborn stump stun stung stunt stutter submerge subpar succumb suckle sue suffocate sulk sullen sunken surrender suspect suspend swamp sweat swerve swindle swipe
  taboo taint tamper tantrum tarantula tardy tattle taunt tedious tense tension terminal terminate terrible terror thorn thrash throat throb throttle thrust thug thwart tinderbox tired torch torment torn torpedo torrent torture toxic toxin track tragedy traitor tramp trample trap trapped trapping trauma treachery tremble tremor trial trick trigger trouble truant tumble turmoil tweezers twisted tyrant ugly ulcer unable unaware unbeaten uncaring underage undergo undermine undertaker undone uneasy unfair unfit unfriend unglue unhinge unjust unkempt unnerve unpaid unreal unrest unruly unsafe unseen unsettle unsold unstable unwanted unwell unwind uproar usurp
  vague vain vanish vanquish vanity vex vice vicious vile void vulture wail waist wane war wary weary weep weeping welt wham whack whimper whine whip whoopee wilt wimp wince wither woe wolf worn worry worse wound wrath wrench wring wrinkle wrist yawn zealot zit
`.trim().split(/\s+/);
