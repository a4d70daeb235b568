// What a citation can say of a quote, gathered from an article.
import {sep} from 'node:path';
import {calmByline} from '../matching/writers.ts';
import type {Article} from '../model/article.ts';
import {isUnsure} from '../model/doubt.ts';
import {type Quote, quotedText, speakersOf, splitMark, unnamedSource} from '../model/quote.ts';
import {contains} from '../model/span.ts';

/** Where words were published. What is not known is absent. */
export type Published = {
	readonly writer?: string | undefined;
	readonly headline?: string | undefined;
	/** ISO 8601. */
	readonly published?: string | undefined;
	readonly url?: string | undefined;
	/** As the file states it. */
	readonly outlet?: string | undefined;
	/** The path of the file within its folder, cited where there is no address. */
	readonly path: string;
};

/** Words that somebody said. */
export type Quotation = Published & {
	readonly words: string;
	/** Not the speaker's own words. */
	readonly isParaphrase?: boolean;
	readonly speakers: readonly string[];
	/** Whether the speakers are a question. */
	readonly isUnsure?: boolean;
	/** The story's words for the speaker. */
	readonly source?: string | undefined;
	readonly section?: string | undefined;
	readonly note?: string | undefined;
};

/**
 * Returns the path of an article as it may leave this machine: from the library's folder on, or of a file outside of these
 * folders its name. `id` may end with the article's entry.
 */
export const citedPath = (id: string, folders: readonly string[]): string => {
	// Elsewhere than on Windows a file's name may have a backslash in it.
	const isOfWindows = sep === '\\' || /^[a-z]:\\/i.test(id);
	const normal = (path: string): string => (isOfWindows ? path.replaceAll('\\', '/') : path).replace(/^(?:\.\/)+/, '');
	const path = normal(id);
	for (const folder of folders) {
		const start = normal(folder).replace(/\/+$/, '');
		if (start !== '' && path.startsWith(`${start}/`)) return path.slice(start.length + 1);
	}
	if (!/^(?:\/|[a-z]:\/|~|\.\.\/)/i.test(path)) return path;
	// An entry may have slashes of its own.
	const [file = '', ...entry] = path.split('#');
	return [file.slice(file.lastIndexOf('/') + 1), ...entry].join('#');
};

/** The words of a quote without the signs of footnotes, which nobody has said. */
const wordsSaid = ({text, marks = []}: Article, quote: Quote): string => {
	const signs = marks.filter(({kind}) => kind === 'note');
	const said = quote.content.flatMap(span => {
		const inside = signs.filter(sign => contains(span, sign));
		const starts = [span.start, ...inside.map(({end}) => end)];
		return starts.map((start, index) => text.slice(start, inside[index]?.start ?? span.end)).join('');
	});
	return signs.length === 0 ? quotedText(text, quote) : said.join(splitMark);
};

/** Returns where an article was published. */
export const publicationOf = (
	article: Omit<Published, 'writer' | 'path'> & {readonly id: string; readonly byline?: string | undefined},
	folders: readonly string[],
): Published => ({
	writer: article.byline === undefined ? undefined : calmByline(article.byline.replace(/^by\s+/i, '')),
	headline: article.headline,
	published: article.published,
	url: article.url,
	outlet: article.outlet,
	path: citedPath(article.id, folders),
});

/** Returns a quote of an article as it is cited. */
export const quotationOf = (article: Article, quote: Quote, folders: readonly string[]): Quotation => ({
	...publicationOf(article, folders),
	words: wordsSaid(article, quote),
	isParaphrase: quote.kind === 'indirect',
	speakers: speakersOf(quote),
	isUnsure: isUnsure(quote),
	source: unnamedSource(article.text, quote),
	section: article.sections.findLast(({span}) => span.start <= quote.content[0]!.start)?.subhead,
});
