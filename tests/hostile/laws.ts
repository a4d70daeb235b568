// The laws that hold for every file, whatever is in it. The tests and the fuzzer share them.
import type {ReadResult} from '../../source/reading/format.ts';
import {readBytes} from '../../source/reading/read-bytes.ts';

/** Blocks of JavaScript that may be executed for any file, in the thread that reads it: three times what the worst takes. */
export const mostBlocks = 150_000_000;
/** Kilobytes of memory that the program may take for any file. */
export const mostMemory = 500 * 1024;

/** Control and bidi characters, invisible characters, tags, lone surrogates: none of them is ever shown. */
export const harmful =
	/[\0-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/u;

/** Returns all text of a file that may be shown. */
export const shownIn = ({documents}: ReadResult): readonly string[] =>
	documents.flatMap(({origin, blocks, links = [], ...facts}) => [
		origin.entry ?? '',
		...Object.values(facts),
		...blocks.map(block => block.text),
		...links.map(link => link.text),
	]);

export type Wish = {
	/** Words that must be shown. */
	readonly shows?: string | undefined;
	/** Words that must not be shown. */
	readonly hides?: string | undefined;
};

/** Returns the laws that a result breaks, each as a phrase. */
export const brokenBy = (reading: ReadResult, {shows, hides}: Wish = {}): readonly string[] => {
	const {documents, problems} = reading;
	const shown = shownIn(reading);
	const told = problems.flatMap(({path, what, remedy = ''}) => [path, what, remedy]);
	const broken: string[] = [];
	const demand = (holds: boolean, sentence: string): void => {
		if (!holds) broken.push(sentence);
	};
	demand(documents.length + problems.length > 0, 'neither an article nor a problem');
	const harm = [...shown, ...told].find(words => harmful.test(words));
	demand(harm === undefined, `shows control characters: ${JSON.stringify(harm)?.slice(0, 200)}`);
	const untidy = shown.find(words => /^\s|\s$/.test(words));
	demand(untidy === undefined, `shows untrimmed text ${JSON.stringify(untidy)?.slice(0, 200)}`);
	const empty = documents.some(({blocks}) => blocks.some(({text}) => text === ''));
	demand(!empty, 'has an empty paragraph');
	demand(shows === undefined || shown.some(words => words.includes(shows)), `does not show “${shows}”`);
	demand(hides === undefined || !shown.some(words => words.includes(hides)), `shows “${hides}”`);
	for (const {url} of documents.flatMap(document => [document, ...(document.links ?? [])]))
		demand(url === undefined || /^https?:\/\/[\x21-\x7e]+$/.test(url), `has the address ${url}`);
	for (const {what, remedy = ''} of problems)
		demand(!/\n/.test(what + remedy) && what.length <= longestProblem, `reports too much: ${what.slice(0, 300)}`);
	demand(({} as {polluted?: unknown}).polluted === undefined, 'changed Object.prototype');
	return broken;
};

/** What compresses: from its bytes nothing follows for the words in it. */
const packed = /PK\x03\x04|\x1f\x8b\x08|%PDF-|bplist/;
/** Tables say the names of their columns in each row, and lists their numbers. */
const mostGrowth = 3;
/** UTF-16 units that the program may add in any case. */
const ownWords = 500;
/** Bytes of the smallest article: a row of a table. */
const smallestArticle = 2;

/** Returns the laws about sizes that a result breaks: nothing is said twice, and there are no articles of nothing. */
export const swollenBy = ({documents}: ReadResult, bytes: Uint8Array): readonly string[] => {
	if (packed.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))) return [];
	const length = documents.flatMap(({blocks}) => blocks).reduce((sum, {text}) => sum + text.length, 0);
	return [
		...(length > mostGrowth * bytes.length + ownWords ? [`shows ${length} letters of ${bytes.length} bytes`] : []),
		...(documents.length > bytes.length / smallestArticle + 1
			? [`has ${documents.length} articles in ${bytes.length} bytes`]
			: []),
	];
};

/** UTF-16 units of a problem with the name of a file in it. */
const longestProblem = 1000;

/** Reads a file and returns which laws it breaks, the CPU time that took, and the result unless reading threw. */
export const readUnderLaws = async (
	bytes: Uint8Array,
	name: string,
	wish?: Wish,
): Promise<{readonly broken: readonly string[]; readonly reading?: ReadResult}> => {
	try {
		const reading = await readBytes(bytes, {path: name});
		return {broken: [...brokenBy(reading, wish), ...swollenBy(reading, bytes)], reading};
	} catch (error) {
		return {broken: [`threw ${error instanceof Error ? error.stack : String(error)}`]};
	}
};
