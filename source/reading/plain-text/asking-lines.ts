// Lines by which a page asks its readers for something, or offers to share, between the paragraphs of its story: “Sign up for our
// newsletter”, “Advertisement - scroll to continue”, “Facebook | X | Email”. Only whole lines that say nothing else.

/** UTF-16 units; a longer line is a sentence of the story that happens to begin so. */
const longestLine = 160;

/** By their first letters: most lines of a story are done with here. */
const mayAsk =
	/^[^a-z\d]{0,4}(?:sign|subscri|get |register|join|enter|thank|by s|please|this newsl|download|follow|inscri|abonne|recevez|suscr|iscri|assine|schrijf|prenumer|meld|newsletter|jetzt|adv|ad[ :.–-]|ads |article|story|scroll|keep|continue|share|facebook|twitter|x |e-?mail|whats|print|copy|link|tweet|telegram|reddit|pinterest|save|\d|listen|recommended|never miss|don[’']t miss|want|like this|stay|receive|support|become|make a|your )/i;

/** The first three letters of those. A first page has too few lines for it to pay to compile that pattern. */
const firstLetters = new Set(
	(
		'sig|sub|get|reg|joi|ent|tha|by |ple|thi|dow|fol|ins|abo|rec|sus|isc|ass|sch|pre|mel|new|jet|adv|ad |ad:|ad.|ad-|ad–|ads|art|' +
		'sto|scr|kee|con|sha|fac|twi|e-m|ema|wha|pri|cop|lin|twe|tel|red|pin|sav|lis|nev|don|wan|lik|sta|sup|bec|mak|you'
	).split('|'),
);

const mayBeginToAsk = (text: string): boolean => {
	const start = text.slice(0, 5).search(/[a-z\d]/i);
	const letters = text.slice(start, start + 3).toLowerCase();
	return start >= 0 && (firstLetters.has(letters) || /^(?:\d|x )/.test(letters));
};

const mail =
	'(?:newsletters?|inbox|e-?mail (?:updates|alerts|list|briefings?|bulletins?)|morning briefing|daily briefing|mailing list|push alerts|notifications)';

const asks: readonly RegExp[] = [
	new RegExp(
		String.raw`^(?:(?:click here to|please|you can|want more\?|like this\?)[ ,]+)?(?:sign[ -]?up|subscribe|register|get|join|receive|stay)\b[^“”"]{0,120}\b${mail}\b[^“”"]{0,40}$`,
		'i',
	),
	/^(?:(?:jetzt )?(?:unseren? |den )?newsletter (?:jetzt )?(?:abonnieren|bestellen)|(?:inscrivez|abonnez)-vous\b.{0,60}\b(?:newsletter|lettre)\b.{0,40}|recevez\b.{0,60}\b(?:newsletter|lettre)\b.{0,40}|suscr[ií]b(?:ete|ase)\b.{0,60}\b(?:bolet[ií]n|newsletter)\b.{0,40}|iscriviti\b.{0,60}\bnewsletter\b.{0,40}|(?:assine|inscreva-se)\b.{0,60}\bnewsletter\b.{0,40}|(?:schrijf je in|meld je aan)\b.{0,60}\bnieuwsbrief\b.{0,40}|prenumerera\b.{0,60}\bnyhetsbrev\b.{0,40})$/i,
	/^(?:please )?enter (?:your|a valid) e-?mail(?: address)?\b.{0,40}$/i,
	/^(?:thank you|thanks) for (?:signing up|subscribing|registering)\b.{0,60}$/i,
	/^by (?:signing up|subscribing|submitting|entering|clicking)\b.{0,60}\b(?:you (?:agree|consent|confirm)|i agree)\b.{0,80}$/i,
	/^this newsletter (?:may|might) contain\b.{0,120}$/i,
	/^(?:download|get) (?:our|the) (?:free |new )?(?:[\w’'-]{1,20} ){0,3}app\b.{0,60}$/i,
	/^follow (?:us|the [\w’' -]{2,40}|@?\w+)(?: on| at) (?:x|twitter|facebook|instagram|linkedin|whatsapp|telegram|tiktok|threads|bluesky|mastodon|youtube|google news)\b.{0,60}$/i,
	/^never miss (?:a|an|our) (?:story|update|post|issue)\b.{0,60}$/i,
	/^(?:support (?:our|independent|local) journalism|become a (?:member|subscriber|supporter))\b.{0,60}$/i,
];

const advertises =
	/^[-–—*[( ]*(?:(?:advertisements?|advert|ads?|sponsored)\b[ .:–—-]*)?(?:(?:(?:article|story)(?: continues?)?|scroll(?: down)?(?: to)?|keep|continues?|to|with|reading|below|after|this|the|content|main|continue|ads?|adverts?|advertisements?)[ .…–—-]*){2,9}[\])* ]*$/i;

/** What buttons beside a story are called; the words between them say nothing. */
const button =
	/(?:share|post|send|print|save|copy|tweet|pin)?(?: (?:this|article|story))?(?: (?:on|via|by|to|with|in))? ?(?:facebook|twitter|\bx\b|e-?mail|whatsapp|linkedin|reddit|telegram|pinterest|flipboard|messenger|bluesky|threads|mastodon|pocket|tumblr|print|share|tweet|save|copy(?: the)? (?:link|url)|link|comments?)\b/gi;
const fewestButtons = 3;

const counts =
	/^\d[\d.,]*[km]? ?(?:shares?|comments?|likes?|retweets?|views?|reactions?)$|^(?:reading time:? ?)?\d{1,2}(?:[ -]min(?:ute)?s?)(?: read| listen)?(?: time)?$|^listen(?: to (?:this|the) (?:article|story))?[ ·•|(:-]{1,4}\d{1,2}(?::\d{2}| ?min(?:ute)?s?)\)?$/i;

const isButtons = (text: string): boolean =>
	(text.match(button) ?? []).length >= fewestButtons && !/[\p{L}\d]/u.test(text.replace(button, ''));

/** “Subscribe to our newsletter, the note said” is somebody's words. */
const isReported = (text: string): boolean => /\b(?:said|says|told|asked|wrote|writes)\b/i.test(text);

const isAdvertisement = (text: string): boolean =>
	/\b(?:ads?|advert\w*|sponsored|scroll|continues?|keep)\b/i.test(text) && advertises.test(text);

/** Returns true for a line that asks, advertises or shares, and is no part of any story. */
export const isAskingLine = (text: string): boolean =>
	text.length <= longestLine &&
	mayBeginToAsk(text) &&
	mayAsk.test(text) &&
	// Of lines with a figure first, as live blogs have them, none asks in words.
	((!/^[^a-z\d]{0,4}\d/i.test(text) &&
		((asks.some(pattern => pattern.test(text)) && !isReported(text)) || isAdvertisement(text))) ||
		counts.test(text) ||
		isButtons(text));
