// Removes blocks that are among the story's and not part of it: buttons, labels, pointers to other stories, and repeated
// headlines, bylines and dates. Only clear cases are removed.
import {englishMonth} from '../facts/months.ts';
import {statedDate} from '../facts/stated-date.ts';
import {dateLineOf} from '../plain-text/date-lines.ts';
import {pointsElsewhere} from '../plain-text/line-forms.ts';
import {isPointerWithTitle} from '../plain-text/pointers.ts';
import {lettersAndDigits} from '../text/letters-and-digits.ts';
import type {LaidBlock} from './blocks/laid-block.ts';
import type {PageFacts} from './page-facts.ts';
import {isLabel} from './page-labels.ts';

/** Blocks at the top in which headline, byline and date may be repeated. */
const topLength = 8;
/** Headings of lists of other stories. “See also” is not among them: it may be a section of the story. */
const moreStories =
	/^(?:related|read (?:more|also|next)|more (?:from|on|stories|news|great)|more:?$|recommended|most (?:read|popular)|trending|you (?:may|might) also|don[’']t miss|recent (?:articles|posts|stories)|(?:latest|breaking) (?:news|stories|articles)|popular (?:this|now|today|stories|articles|posts))(?:\b|$)/i;

/** UTF-16 units of such a heading that is not marked up as one. */
const longestPointer = 40;

const isLinked = (block: LaidBlock | undefined): boolean => block?.linked === true;

/** Removes “Related stories” with the links below it, and “Read also: …” that is a link. */
const withoutPointers = (laid: readonly LaidBlock[]): readonly LaidBlock[] => {
	const kept: LaidBlock[] = [];
	for (let index = 0; index < laid.length; index++) {
		const block = laid[index]!;
		const points =
			block.kind === 'subhead'
				? moreStories.test(block.text)
				: block.kind !== 'caption' &&
					(pointsElsewhere(block.text) || (block.text.length <= longestPointer && moreStories.test(block.text)));
		if (block.kind !== 'caption' && isPointerWithTitle(block.text, block.links?.[0]?.text)) continue;
		if (!points || !(isLinked(block) || isLinked(laid[index + 1]))) {
			kept.push(block);
			continue;
		}
		if (!isLinked(block)) while (isLinked(laid[index + 1])) index++;
	}
	return kept;
};

/** “Updated Nov 19, 6:55 AM; Posted Nov 18, 8:19 PM”, “By Ann Vale - 11/18/19 11:04 PM EST” */
const stampWords =
	/\b(?:by|on|at|of|the|and|last|first|updated|posted|published|modified|today|yesterday|ago|hours?|minutes?|days?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[ap]m|[a-z]{1,2}t|gmt|utc|th|st|nd|rd|am|pm)\b/gi;
const longestStamp = 100;
/** A date, at least in part: a time alone may begin an entry of a live blog. */
const someDay =
	/\b(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/i;

const isStamp = (text: string, byline = ''): boolean => {
	if (text.length > longestStamp || !someDay.test(text)) return false;
	const without = byline.split(/, | and /).reduce((rest, name) => rest.replace(name, ''), text);
	return !/\p{L}/u.test(without.replace(/\d+/g, ' ').replace(stampWords, ''));
};

/** What stands beside a date in languages other than English: months, and words about the clock. */
const clockWords = new Set('de del des le la el um uhr à a h alle ore las kl klo г в den'.split(' '));
const longestDay = 60;

/** “Montag, 3. Februar 2031, 7:30 Uhr”, “Publié le 3 février 2031 à 7h30”: the day that the page states, and nothing else. */
const isDayOf = (published: string, text: string): boolean => {
	const start = text.search(/\d/);
	if (start < 0 || text.length > longestDay || text.slice(0, start).split(' ').length > 4) return false;
	const date = statedDate(text.slice(start));
	if (date === undefined || date.slice(0, 10) !== published.slice(0, 10)) return false;
	const words =
		text
			.slice(start)
			.toLowerCase()
			.match(/\p{L}+/gu) ?? [];
	return words.every(word => clockWords.has(word) || englishMonth(word) !== word);
};

const bys = ['by', 'von', 'par', 'por', 'di', 'door', 'av', 'af'];

/** Returns what recognises blocks that repeat a fact. */
const repeats = ({headline, byline, published}: PageFacts): ((block: LaidBlock) => boolean) => {
	const stated = new Set(
		[headline, byline, ...bys.map(by => byline && `${by} ${byline}`)].map(words => lettersAndDigits(words ?? '')),
	);
	return ({kind, text}) => {
		if (kind === 'caption' || text.length > 300) return false;
		if (stated.has(lettersAndDigits(text))) return true;
		return (
			kind !== 'subhead' &&
			published !== undefined &&
			(dateLineOf(text) !== undefined || isStamp(text, byline) || isDayOf(published, text))
		);
	};
};

const asksForAddress = /^(?:click here to |please )?(?:subscribe|sign ?up)\b/i;
const speaksOfMail = /\b(?:e-?mails?|newsletters?|inbox|subscri\w{1,9}|sign(?:ing)? up|every (?:day|week|morning))\b/i;
/** UTF-16 units of the sentence below such a heading. */
const longestPitch = 200;

/** Removes “Sign up for our newsletter” and the sentence below it. */
const withoutPitches = (laid: readonly LaidBlock[]): readonly LaidBlock[] => {
	const isPitch = ({kind, text}: LaidBlock): boolean =>
		kind === 'subhead' && asksForAddress.test(text) && speaksOfMail.test(text);
	const belongs = (block: LaidBlock): boolean => block.text.length <= longestPitch && speaksOfMail.test(block.text);
	return laid.filter((block, index) => !isPitch(block) && !(index > 0 && isPitch(laid[index - 1]!) && belongs(block)));
};

const copyright = /^(?:©|\(c\) ?\d|copyright\b)/i;
/** Blocks at the end in which a copyright notice may be, and UTF-16 units of it. */
const footerLength = 4;
const longestCopyright = 160;

/** Headings of comments, forms and other stories below the story. */
const footerHead = /^(?:comments?|subscribe|newsletters?|more|related|share|follow|tags|topics|join|get)\b/i;

/** Removes the copyright notice, and such headings if nothing is left below them. */
const withoutFooter = (laid: readonly LaidBlock[]): readonly LaidBlock[] => {
	const kept = laid.filter(
		({kind, text}, index) =>
			kind === 'caption' ||
			index < laid.length - footerLength ||
			text.length > longestCopyright ||
			!copyright.test(text),
	);
	return kept.slice(0, kept.findLastIndex(({kind, text}) => kind !== 'subhead' || !footerHead.test(text)) + 1);
};

/** Returns the blocks of the story only. `facts` are what the page states, for repeated ones. */
export const withoutFurniture = (laid: readonly LaidBlock[], facts: PageFacts): readonly LaidBlock[] => {
	const isRepeat = repeats(facts);
	const story = withoutPitches(withoutPointers(laid))
		.filter(block => !isLabel(block))
		.filter((block, index) => index >= topLength || !isRepeat(block));
	return withoutFooter(story);
};
