// Sources of quotes for programs that keep literature: BibTeX.
import {sortedName, writersIn} from '../matching/writers.ts';
import type {Source} from './source.ts';

/** What is markup in BibTeX or TeX. */
const special: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\{',
	'}': '\\}',
	$: '\\$',
	'&': '\\&',
	'#': '\\#',
	_: '\\_',
	'%': '\\%',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};

const escaped = (text: string): string =>
	text
		.replace(/\s+/g, ' ')
		// A path may have what drives a terminal.
		.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
		.trim()
		.replace(/[\\{}$&#_%~^]/g, character => special[character]!);

const authorsOf = (writer: string): string => {
	const names = writersIn(writer).map(sortedName);
	if (names.length === 0) return `{${escaped(writer)}}`;
	return names.map(({family, given}) => `${escaped(family)}, ${escaped(given)}`).join(' and ');
};

/** Returns an entry of BibTeX. Titles keep their capitals; names are sorted by family, and a byline without one is one name. */
export const bibtexEntry = ({key, writer, headline, outlet, date, url, path, notes}: Source): string => {
	const [year, month, day] = (date ?? '').split('-');
	const fields: readonly (readonly [string, string | undefined])[] = [
		['author', writer && authorsOf(writer)],
		['title', headline && `{${escaped(headline)}}`],
		['howpublished', outlet && escaped(outlet)],
		['year', year],
		['month', month && String(Number(month))],
		['day', day && String(Number(day))],
		// A comment to BibTeX, and yet no command: addresses are not escaped.
		['url', url?.replace(/[{}\\]/g, encodeURIComponent)],
		['file', url === undefined ? escaped(path) : undefined],
		['annote', notes.length === 0 ? undefined : notes.map(escaped).join('; ')],
	];
	const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
	return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
};
