// Web pages that hold many articles: what a messenger saves, or a press database that is not read (those that are have their marks
// in databases/recognise-database.ts). Marks are classes and links of their markup.
import type {ForeignFormat, Opening} from './foreign-format.ts';
import {makeTable} from './remedies.ts';

/** Makes a recogniser of a pattern, for which `needle` is looked first: searching for plain text costs next to nothing. */
const marked =
	(needle: string, pattern: RegExp) =>
	({long}: Opening): boolean =>
		long.includes(needle) && pattern.test(long);

const row = (name: string, needle: string, pattern: RegExp, remedy: string = makeTable): ForeignFormat => ({
	what: `an export of ${name}, not a single article`,
	remedy,
	recognises: marked(needle, pattern),
});

const messages = 'Export it as JSON: the messages of a channel are read then.';

/** The rows for web pages of databases and messengers. */
export const databasePages: readonly ForeignFormat[] = [
	row('Kikuzo', 'topic-detail', /<table\b[^>]{0,100}class=["']?topic-(?:inside|list|detail)\b/i),
	row('Yomidasu', 'yomidasu_article', /<link\b[^>]{0,100}\byomidasu_article\.css/i),
	row('Integrum', '<h3>Report ', /<title>(Report \d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d)<\/title>[\s\S]{0,500}<h3>\1<\/h3>/i),
	row('a clipping service (BZK)', 'knipsels.nsf', /\b(?:href|location)=["'][^"'>]{0,100}\/knipsels\.nsf\//i),
	row('Telegram', 'message default', /<div\b[^>]{0,100}class=["']message default\b/i, messages),
];
