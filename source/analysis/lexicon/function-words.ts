/** Function words: never part of a name, never a topic. */
export const functionWords =
	'a about above across after again against all almost along already also although always am amid among an and another any anybody anyone anything are around as at away back be because been before behind being below beneath beside besides between beyond both but by can cannot could despite did do does doing done down during each either else enough even ever every everybody everyone everything except few for from further had has have having he hence her here hers herself him himself his how however i if in indeed inside instead into is it its itself just least less lest like likewise many may me meanwhile might mine more moreover most much must my myself near neither never nevertheless no nobody none nonetheless nor not nothing notwithstanding now nowhere of off often on once one only onto or other others otherwise our ours ourselves out outside over own past per perhaps quite rather really same shall she should since so some somebody someone something sometimes somewhere soon still such than that the their theirs them themselves then there thereby therefore these they this those though three through throughout thus till to together too toward towards two under underneath unless unlike until unto up upon us very via was we were what whatever when whenever where whereas whereby wherever whether which whichever while whilst who whoever whom whose why will with within without would yes yet you your yours yourself yourselves ’tis according thanks please maybe today tonight tomorrow yesterday later earlier ago let let’s lets cannot ain’t aren’t can’t couldn’t didn’t doesn’t don’t hadn’t hasn’t haven’t he’d he’ll he’s i’d i’ll i’m i’ve isn’t it’ll it’s mustn’t she’d she’ll she’s shouldn’t that’s there’s they’d they’ll they’re they’ve wasn’t we’d we’ll we’re we’ve weren’t what’s who’s won’t wouldn’t you’d you’ll you’re you’ve';

/**
 * Words by which English is known: frequent, and spelt so in no other language of newspapers. “For”
 * is Danish too, and “of” is Dutch but rare there.
 */
export const onlyEnglishWords =
	'the of and that with from were been they she his their which who would after when than this there these your about into what before where because could should while until between through said its';

/** Days, months and holidays, without “May”, “March” and “April”, which often mean something else. */
export const calendarWords =
	'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. wed. thu. thurs. fri. sat. sun. est edt cst pst pdt gmt christmas easter thanksgiving halloween ramadan hanukkah';

/** Particles inside names: “van”, “bin”, “de la”. */
export const particles =
	'de van der den von la le los las bin ibn bint al el da dos das do di du del dei degli della ten ter zu abu ben af av y';
