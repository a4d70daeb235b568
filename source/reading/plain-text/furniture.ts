// Recognises lines of a news file that are not part of the story. Besides them, reading plain text drops only rules, list
// bullets, and lines that become a date or a byline.
import {isAskingLine} from './asking-lines.ts';

const furniture: ReadonlySet<string> = new Set([
	'advertisement',
	'advertisement continue reading the main story',
	'article continues below',
	'article continues below advertisement',
	'story continues below',
	'story continues below advertisement',
	'continue reading the main story',
	'share this',
	'share this article',
	'share this story',
	'share on facebook',
	'share on twitter',
	'share this with email',
	'print this page',
	'skip to content',
	'skip to main content',
	'back to top',
	'for immediate release',
	'immediate release',
	'press release',
	'news release',
	'media release',
	'press statement',
	'end',
	'ends',
	'the end',
	'30',
]);

/** Returns true for `-30-`, `(ENDS)`, `Share this:` and the like. “30” and “The end” need their dashes or brackets. */
export const isFurnitureLine = (text: string): boolean => {
	if (isAskingLine(text)) return true;
	if (text.length > 60) return false;
	const words = text.replace(/^[-–—*([ ]+|[-–—*)\]:. ]+$/g, '').toLowerCase();
	if (words === 'end' || words === 'the end') return text !== words && /^[-–—*([]|^END$/.test(text);
	if (words === '30') return /^[-–—]/.test(text);
	return furniture.has(words);
};
