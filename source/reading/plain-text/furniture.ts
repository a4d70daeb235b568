// Lines that stand in a file of news but are not part of the story. These, rules, list bullets and the lines that become
// a date or a byline are all that reading plain text leaves out.

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

/** `-30-`, `(ENDS)`, `Share this:`; a bare `30` is a number, so it needs its dashes. */
export const isFurnitureLine = (text: string): boolean => {
	if (text.length > 60) return false;
	const words = text.replace(/^[-–—*([ ]+|[-–—*)\]:. ]+$/g, '').toLowerCase();
	if (words === 'end' || words === 'the end') return text !== words && /^[-–—*([]|^END$/.test(text);
	if (words === '30') return /^[-–—]/.test(text);
	return furniture.has(words);
};
