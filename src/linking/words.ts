/** Small closed lists of English that the linker looks at, as sets of token hashes (so that no string is cut out of a text). */
import { tokenize } from '../glossary';

const hashes = (words: string): ReadonlySet<number> => {
  const tokens = tokenize(words);
  return new Set(tokens.hash.subarray(0, tokens.count));
};

/** Words that begin sentences without being names. */
export const FUNCTION = hashes(`a an the this that these those it its he she they we you i his her their our your my one
  some any all both each every no not never such and or but nor so yet if when while where as because although though
  since until before after during amid among between against about above across along around at by for from in into near
  of off on onto over per through throughout to toward towards under up upon with within without via is are was were be
  been has have had do does did will would can could may might must should how why what which who whom whose there here
  then now also only even just still more most many much few several other another last next first second third new old
  meanwhile however moreover earlier later today yesterday tomorrow despite like unlike than too very both either neither
  according following speaking asked breaking watch read video photo update live exclusive analysis opinion`);

/** Titles and posts that stand before a name, or before "of" and a country, without making it another name. */
export const TITLE = hashes(`president vice prime minister premier chancellor foreign defence defense interior finance
  secretary general gen major maj lieutenant lt colonel col captain capt sergeant sgt admiral adm brigadier brig commander
  chief king queen prince princess emir sheikh sheik sultan shah ayatollah imam mullah pope cardinal mr mrs ms miss dr
  prof professor sir lord lady senator sen representative rep congressman congresswoman governor gov ambassador envoy
  spokesman spokeswoman spokesperson leader supreme former ex acting caretaker interim deputy justice judge attorney mp
  field marshal speaker crown head`);

/** Bodies that are of a country: "Government of Pakistan", "Republic of Ireland" name the country too. */
export const BODY = hashes(`army navy government republic kingdom state ministry embassy parliament people citizens`);

/** Function words that a name of a body may begin with: "New Popular Front", "First Boer War". */
export const QUALIFIER = hashes('new old first second third');

/** Words that open a sentence with a capital before a country without making a longer name: "Neighbouring Sudan". */
export const NEARBY = hashes(`neighbouring neighboring nearby northern southern eastern western central northeastern
  northwestern southeastern southwestern wartime postwar`);

/** What says that another than today's holder is meant: "the former Iranian president". */
export const FORMER = hashes('former ex then late next future onetime ousted deposed deputy vice');

export const COMPASS = hashes('north south east west');

export const INTERIM = hashes('caretaker interim acting');

export const CALENDAR =
  hashes(`monday tuesday wednesday thursday friday saturday sunday january february march april may
  june july august september october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug
  sep sept oct nov dec`);

/** Heads of longer names: a place before one of them names something else. */
export const HEAD = hashes(`university college school academy institute county parish street st road rd avenue ave lane
  boulevard blvd drive square airport park hospital stadium arena bridge church cathedral museum theatre theater library
  hall house center centre hotel times post herald tribune journal gazette news press star daily morning weekly magazine
  review mail telegraph guardian observer express chronicle globe examiner today airlines airways bank group company corp
  inc ltd club fc united rangers cup open marathon festival award awards prize film studios records band orchestra river
  lake mount mountains bay beach island islands township town village city district high middle elementary police
  department sheriff court fire council mayor`);

export const SPEECH = hashes(`said says say told tells asked added argued believes thinks wrote explained recalled noted
  joked laughed smiled`);

/** What a government does that its capital is said to do. */
export const GOVERNMENT_VERB =
  hashes(`said says accused accuses denied denies warned warns vowed vows condemned condemns
  rejected rejects announced announces insisted insists responded responds retaliated demanded demands urged urges
  claimed claims wants hopes fears backs backed supports supported considers considered agreed agrees refused refuses
  summoned recalled expelled imposed ordered maintains blamed blames signalled signaled sees declared called calls
  accepted withdrew dismissed pledged threatened launched believes holds held votes voted elects elected bans banned signs
  signed strikes struck attacks attacked expels suspends suspended lifts closes reopens sends joins seeks invades invaded`);
export const GOVERNMENT_CUE = hashes('with by between and from toward towards against by');
export const GOVERNMENT_NOUN =
  hashes(`ties relations talks tensions tension negotiations deal agreement dialogue pressure war
  dispute alliance cooperation contacts rift row loyal allied aligned backed supported sanctioned`);

export const LOCATIVE = hashes(`in at near around outside inside throughout across toward towards from to into through
  reach reached left leave visit visited visiting`);
export const ARTICLE = hashes('the');
export const OF = hashes('of');
export const OF_WORD = [...OF][0] as number;
export const THE_WORD = [...ARTICLE][0] as number;

/** Words of sport reports, in which names of places are names of teams. Words that war reports use too are left out. */
export const SPORT = hashes(`coach coaches quarterback touchdown season match matches team teams player players
  championship playoff playoffs tournament inning innings wicket batsman striker midfielder defender goalkeeper basketball
  baseball football soccer rugby cricket tennis golf olympic olympics medal semifinal semifinals quarterfinal halftime
  scored scoring scorer stadium nba nfl nhl mlb ncaa fifa uefa rebounds fixture kickoff referee`);

/** What first-level divisions are called: "X province", "province of X". */
export const DIVISION =
  hashes(`province district governorate state region oblast county prefecture department krai canton
  provinces districts governorates regions counties parishes`);
export const DIVISIONS = hashes('counties provinces districts governorates parishes states regions');
export const AND = hashes('and');
