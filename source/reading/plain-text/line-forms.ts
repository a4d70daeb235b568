// What a short line is by its form alone, whatever stands around it.
import {bylineOf, dateLineOf} from './line-facts.ts';

const longestHead = 100;
const mostWords = 12;

const startsLikeHead = /^["'“‘«„‚(¿¡*]{0,2}[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

/** A full stop, a comma, a colon, alone or inside closing marks; `?’` and `!’` may end a head whose last words are quoted. */
const endsLikeSentence = /[.!?…:;,。！？、]$|[.,:;…。]["'”’»)\]]{1,3}$|[!?]["”»)\]]{1,3}$|[!?]''$|\]$|[—–-]$/;

/** `“Enough,” Vale said` and `“Enough” — Ann Vale`: words and who said them. */
const attributed = /[.,!?…](?:["”»]|'') |["”’»] ?[—–―-]+ ?\p{Lu}/u;

/** Patterns over Unicode classes are made where they are needed: that alone takes long. */
const isSpeakerLabel = (text: string): boolean =>
	/[.:]/.test(text) && /^(?:["“]?[QA][.:] ?|["“]?\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]+){0,3}:(?: |$))/u.test(text);

/** Lines that point elsewhere, and the labels of what is no story. */
const pointer =
	/^(?:(?:read (?:more|also|next|the rest)|see also|click here|follow (?:us|me|him|her|@)|sign up|subscribe|copyright|filed under|reporting by|editing by|additional reporting|embargoed|(?:last )?updated|with (?:files|reporting) (?:by|from))(?![a-z])|related(?: (?:articles?|stor(?:y|ies)|content|links?))?:?$|(?:related|contacts?|tel|phone|e-?mail|pictured?|image|photograph|photos?|video|watch|listen|sources?|credits?|tags?|topics?|published|posted)(?::|\.? \d|$)|©|\(c\))/i;

/** “Related article”, “Read more: …”: nor is the title under it a subhead of this story. */
export const pointsElsewhere = (text: string): boolean => text.length <= longestHead && pointer.test(text);

const captionLabel =
	/^(?:file )?(?:photo|photograph|picture|image|caption|pic|credit|photo credit|image credit)s?(?: by)? ?[:/] ?\S/i;
const captionCredit = /(?:^|[.\s(])(?:image|photo|picture|photograph|credit): ?[^.]{2,60}[.)]?$/i;

export const isCaption = (text: string): boolean =>
	text.length <= 400 && (captionLabel.test(text.slice(0, 40)) || captionCredit.test(text.slice(-80)));

const timeOfDay = /^(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)? ?(?:[ap]\.?m\.?)?(?: ?\(?(?:[A-Z]{2,4}|local time)\)?)?$/i;

/** “10.42am”, “7 p.m.”, “14:05 GMT”: the entry marks of a live blog. A bare number is none. */
export const isTime = (text: string): boolean =>
	text.length <= 24 && /^\d/.test(text) && timeOfDay.test(text) && /[.:]\d{2}|[ap]\.?m/i.test(text);

export const isAllCapitals = (text: string): boolean => /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text);

export const endsAsSentence = (text: string): boolean => endsLikeSentence.test(text.slice(-4));

/** Every opening mark has its closing one: a line that opens a quotation is speech that goes on. */
const isBalanced = (text: string): boolean => {
	let open = 0;
	let straight = 0;
	for (const character of text) {
		if (character === '“' || character === '«' || character === '(' || character === '[') open++;
		else if (character === '”' || character === '»' || character === ')' || character === ']') {
			if (--open < 0) return false;
		} else if (character === '"') straight++;
	}
	return open === 0 && straight % 2 === 0;
};

/** Fits a headline or a subhead: starts as one, does not end as a sentence, and is no other known kind of line. */
export const hasTitleForm = (text: string, limit = longestHead, words = mostWords): boolean => {
	if (text.length > limit || !startsLikeHead.test(text) || !/\p{L}/u.test(text)) return false;
	if (endsAsSentence(text) || !isBalanced(text) || /^\(.*\)$/.test(text)) return false;
	if (/[@{}<>|\\]|:\/\/|www\.|\.com\b|[a-z]#|, ?\d{1,3}$/.test(text)) return false;
	if (text.split(' ').length > words) return false;
	if (attributed.test(text) || isSpeakerLabel(text) || pointer.test(text)) return false;
	return !isCaption(text) && !isTime(text) && bylineOf(text) === undefined && dateLineOf(text) === undefined;
};
