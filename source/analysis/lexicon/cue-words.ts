// Verbs that report what somebody said, wrote or thinks, by how reliably they do. To add one, write its plain form; the
// other forms are derived (cues.ts), irregular ones are given after a slash: plain/past or plain/past/participle. The
// levels follow how often each word reports a quotation among all its uses in some 840 news articles (counts only).

/** Nearly every use reports speech (level 3). */
export const strongVerbs =
	'say/said tell/told add write/wrote/written note tweet explain reply declare state respond continue remark recall argue warn insist conclude joke lament boast exclaim shout yell quip muse retort interject concede assert caution stress emphasize emphasise reiterate testify comment opine counter contend whisper cry chant announce claim suggest acknowledge admit complain ask report promise vow urge predict elaborate scream mutter murmur mumble moan groan bellow chime gush enthuse observe reckon recount reason sigh thunder fume crow deadpan intone implore plead proclaim holler rejoin venture confide wonder retweet email text blog post';

/** Verbs that often report speech but have other uses (level 2). */
export const middlingVerbs =
	'call describe accuse praise criticize criticise cite point offer defend question propose dismiss denounce blast charge blame refer assure mock portray decry title press read/read quote imply label/labeled/labelled dub credit pronounce issue think/thought talk believe express confirm deny reveal allege indicate agree demand plead thank brag gripe grumble scoff jest taunt tease sneer snap bark speculate speak/spoke/spoken answer repeat stipulate maintain vouch pledge allude theorize theorise advise counsel exhort rail slam assail deride chide scold rebuke ridicule lambaste laud hail tout applaud commend characterize characterise summarize summarise paraphrase liken underscore underline hint inform remind instruct notify echo reflect posit postulate proffer disclose divulge recite narrate clarify specify react weigh hammer depict pillory vilify skewer excoriate lampoon hear/heard put/put/put snipe volunteer apologize apologise bemoan bewail rue confess profess cheer cable wire phone telephone signal/signaled/signalled conjecture estimate calculate';

/** Attitudes and actions that sometimes come with words (level 1). */
export const weakVerbs =
	'endorse show decline release appear seem expect find/found support seek/sought refuse vote want oppose reject mention attack discuss consider decide back hope focus push pass sign favor favour worry fear see/saw/seen learn/learned know/knew/known order share deliver remember fire list challenge condemn deem nominate publish feel/felt aim voice sound request intend prefer draw/drew/drawn highlight plan encourage lay/laid view ignore launch threaten convince recognize recognise project introduce address determine adopt promote embrace approve open rule present consider sponsor devote rattle recommend persuade welcome champion celebrate attribute side invoke document avoid distance balk notice realize realise attempt regard unveil knock suspect touch congratulate imagine articulate debate quote negotiate feature opt pivot advocate rebut rebuff outline renew justify disavow coin protest enjoy mull bill insult utter frame resonate tick compare downplay shrug reaffirm foresee/foresaw/foreseen envision contemplate interpret rip resist laugh smile nod grin chuckle single doubt understand/understood guess wish love like hate dismay sue file inscribe print broadcast air headline caption title hashtag sing/sang/sung rap pray preach teach/taught demonstrate prove go/went/gone';

/** Verbs that are frequent enough for features of their own. Their order is part of the trained features. */
export const frequentVerbs =
	'say tell ask call write add report announce note suggest expect argue tweet describe continue find seem accuse show criticize respond declare explain acknowledge express agree point refer offer urge claim warn cite propose state defend conclude praise vow promise recall think believe insist question attack post issue talk reply quote speak want hope read put go';

/** Verbs that report attitudes, choices and sights rather than words, unless “that” follows. */
export const attitudeVerbs =
	'want hope seek call see find show expect appear seem support vote decline refuse oppose endorse back push attack describe praise accuse criticize criticise blame put go read talk speak need consider';
