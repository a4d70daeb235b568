// Parses the lines around the first paragraph of a story that state who wrote it.

/** “By ”, “Words by ”. */
export const bylineStart =
	/^(?:(?:words|text|story|report|reporting|interview|written|reported|posted) )?by:? +(?=\S)/i;

/** Words in lower case that may be between the names of a byline. */
const smallWords = new Set([
	'and',
	'for',
	'in',
	'of',
	'the',
	'at',
	'on',
	'de',
	'la',
	'van',
	'von',
	'der',
	'den',
	'del',
	'da',
	'di',
	'du',
	'bin',
	'al',
	'el',
	'y',
	'e',
]);

/** Words in a byline that are not names. */
const jobWords = new Set(
	(
		'and staff senior chief special political foreign national correspondent reporter writer editor columnist contributor ' +
		'news desk'
	).split(' '),
);

const isJob = (word: string): boolean => jobWords.has(word.toLowerCase());

/** Returns true for a word that begins with a capital, or with a letter of a script that has none. */
const isLarge = (word: string): boolean =>
	/^[A-Z]/.test(word) || (/^[^\0-\x7f]/.test(word) && /^[\p{Lu}\p{Lo}]/u.test(word));

/**
 * Returns what follows “By” in a byline: “Ann Vale and Bo Reed, Staff Writers”. Each word must be a name, a job or a small
 * word, with two names at least: “By Monday the river had fallen” is a sentence. Undefined if the line is not a byline.
 */
export const bylineOf = (line: string): string | undefined => {
	// Few lines have the word, and each pattern that is tried on a first page is compiled for it.
	const by = line.length > 140 ? -1 : line.toLowerCase().indexOf('by');
	if (by < 0 || !bylineStart.test(line)) return undefined;
	const short = withoutReadingTime(line);
	const reached = short.includes('@') ? short.replace(contact, '') : short;
	const text = reached.toLowerCase().includes('by', by + 2) ? reached.replace(others, '') : reached;
	const start = bylineStart.exec(text);
	// “BY MR. VALE:” leads the questions of a lawyer.
	if (!start || /[?!;“”"]|:$/.test(text)) return undefined;
	const names = text.slice(start[0].length).replace(/[.\s]+$/, '');
	// A full stop ends a sentence, unless it belongs to an initial or to Jr. or Sr.
	if (text.endsWith('.') && !/(?:^|[\s.])\p{Lu}\.$/u.test(text) && !/\b(?:Jr|Sr)\.$/.test(text)) return undefined;
	const words = names.split(/[\s,|•·/&—–-]+/).filter(Boolean);
	const capitals = words.filter(word => isLarge(word) && !isJob(word));
	if (words.length > 16 || capitals.length < 2 || capitals.length < words.length * 0.4) return undefined;
	if (!words.every(word => isLarge(word) || smallWords.has(word) || isJob(word.replace(/s$/, '')))) return undefined;
	return names;
};

/** How to reach the writer, behind the name: “(@annvale)”, “| ann@courier.example”. */
const contact = /(?:\s*[,|;–—-])?\s+\(?(?:@\w{2,30}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4})\)?$/;
const readingTime = /(?:^|\s*[|•·,–—-]?\s+)\d{1,3}[ -]min(?:ute)?s?(?:[ -]read)?$/i;

/** Returns a line without “• 3 min read”, as sites put it behind a byline or a day. */
export const withoutReadingTime = (line: string): string =>
	line.includes('min') ? line.replace(readingTime, '') : line;

/** Who took the pictures. */
const others =
	/\s*[;|,.]?\s+(?:photos?|photographs?|photography|pictures?|graphics?|illustrations?|videos?) (?:and \w{1,12} )?by\b.*$/i;
