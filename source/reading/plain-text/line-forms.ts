// Recognises what a short line is by its form alone, whatever is around it.
import {lazy} from '../../model/memo.ts';
import {bylineOf} from './bylines.ts';
import {dateLineOf} from './date-lines.ts';
import {factLineOf} from './fact-line.ts';

const longestHead = 100;
const mostWords = 12;

// Patterns over Unicode classes are made when a line needs them: at start each costs a tenth of a millisecond.
const startsLikeHeadline = lazy(() => /^["'“‘«„‚(¿¡*]{0,2}[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u);

/** Most lines begin with a letter of English, and are done with before that pattern. */
const beginsLikeHead = (text: string): boolean => /^["'“‘(]?[A-Z]/.test(text) || startsLikeHeadline().test(text);
const hasLetter = (text: string): boolean => /[a-z]/i.test(text) || /\p{L}/u.test(text);

/** A full stop, a comma, a colon, alone or before closing marks; `?’` and `!’` may end a title whose last words are quoted. */
const endsLikeSentence = /[.!?…:;,。！？、]$|[.,:;…。]["'”’»)\]]{1,3}$|[!?]["”»)\]]{1,3}$|[!?]''$|\]$|[—–-]$/;

/** `“Enough,” Vale said` and `“Enough” — Ann Vale`: quotes with their speakers. */
const attributed = lazy(() => /[.,!?…](?:["”»]|'') |["”’»] ?[—–―-]+ ?\p{Lu}/u);
const isAttributed = (text: string): boolean => /["”’»]|''/.test(text) && attributed().test(text);

/** “INTERVIEW: Ann Vale on bells”: what a paper calls the article. */
const kindOfArticle =
	/^(?:interview|analysis|opinion|review|profile|exclusive|editorial|explainer|comment|feature|obituary|breaking|update|updated|corrected|correction|factbox|timeline|live):/i;

/** Returns what a paper calls an article in front of its headline, “UPDATED: ”; empty where it says nothing. */
export const kindLabelOf = (text: string): string => {
	const [label = ''] = kindOfArticle.exec(text) ?? [];
	return label !== '' && text.charAt(label.length) === ' ' ? `${label} ` : '';
};

/** “VALE: …”, “Q: …”, “Ann Vale  0:03”. The test for signs is cheap: compiling the second pattern, with its Unicode classes, takes long. */
const isSpeakerLabel = (text: string): boolean =>
	/\D\d{1,2}:\d{2}[)\]]?:?$/.test(text) ||
	(/[.:]/.test(text) &&
		!kindOfArticle.test(text) &&
		/^(?:["“]?[QA][.:] ?|["“]?\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]+){0,3}:(?: |$))/u.test(text));

/** Lines that point elsewhere, and labels of things that are not the story. */
const pointer =
	/^(?:(?:read (?:more|also|next|the rest)|see also|click here|follow (?:us|me|him|her|@)|sign up|subscribe|copyright|filed under|reporting by|editing by|additional reporting|embargoed|(?:last )?updated|with (?:files|reporting) (?:by|from))(?![a-z])|related(?: (?:articles?|stor(?:y|ies)|content|links?))?:?$|(?:related|contacts?|tel|phone|e-?mail|pictured?|image|photograph|photos?|video|watch|listen|sources?|credits?|tags?|topics?|published|posted)(?::|\.? \d|$)|©|\(c\))/i;

/** Returns true for “Related article”, “Read more: …” and the like. A title below such a line is another story's. */
export const pointsElsewhere = (text: string): boolean => text.length <= longestHead && isPointer(text);

/** What those lines begin with: to compile the pattern takes longer than most first pages have to be asked. */
const pointerStarts = new Set(
	'rea see cli fol sig sub cop fil rep edi add emb las upd wit rel con tel pho e-m ema pic ima vid wat lis sou cre tag top pub pos (c)'.split(
		' ',
	),
);

const isPointer = (text: string): boolean =>
	(pointerStarts.has(text.slice(0, 3).toLowerCase()) || text.startsWith('©')) && pointer.test(text);

const captionLabel =
	/^(?:file )?(?:photo|photograph|picture|image|caption|pic|credit|photo credit|image credit)s?(?: by)? ?[:/] ?\S/i;
const captionCredit = /(?:^|[.\s(])(?:image|photo|picture|photograph|credit): ?[^.]{2,60}[.)]?$/i;

/** Returns true for a line with a caption's label (“Photo: …”) or credit. */
export const isCaption = (text: string): boolean =>
	text.length <= 400 &&
	/[:/]/.test(text) &&
	(captionLabel.test(text.slice(0, 40)) || captionCredit.test(text.slice(-80)));

const timeOfDay = /^(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)? ?(?:[ap]\.?m\.?)?(?: ?\(?(?:[A-Z]{2,4}|local time)\)?)?$/i;

/** Returns true for a line that is a time of day, as live blogs have them: “10.42am”, “7 p.m.”, “14:05 GMT”; not “10”. */
export const isTime = (text: string): boolean =>
	text.length <= 24 && /^\d/.test(text) && timeOfDay.test(text) && /[.:]\d{2}|[ap]\.?m/i.test(text);

/** Returns true for text with at least two capitals and no lower-case letter. */
export const isAllCapitals = (text: string): boolean => /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text);

/** Returns true if a sentence ends at the end of the text, or is to go on. Titles end without punctuation. */
export const endsAsSentence = (text: string): boolean => endsLikeSentence.test(text.slice(-4));

/** Returns true if all quotation marks and brackets are closed: a line that opens a quotation is speech. */
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

/**
 * Returns true for a line with the form of a headline or a subhead: it begins like one, does not end like a sentence, and is
 * no other known kind of line. `limit` is in UTF-16 units.
 */
export const hasTitleForm = (text: string, limit = longestHead, words = mostWords): boolean => {
	if (text.length > limit || !beginsLikeHead(text) || !hasLetter(text)) return false;
	if (endsAsSentence(text) || !isBalanced(text) || /^\(.*\)$/.test(text)) return false;
	if (/[@{}<>|\\]|:\/\/|www\.|\.com\b|[a-z]#|, ?\d{1,3}$/.test(text)) return false;
	if (text.split(' ').length > words) return false;
	if (isAttributed(text) || isSpeakerLabel(text) || isPointer(text)) return false;
	if (isCaption(text) || isTime(text) || factLineOf(text) !== undefined) return false;
	return bylineOf(text) === undefined && dateLineOf(text) === undefined;
};
