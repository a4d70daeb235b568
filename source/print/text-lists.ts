// Lists of findings as text: set in rows for reading, or one finding a line for grep, cut and sort.
import type {Finding} from '../model/finding.ts';
import {type Line, run} from '../typesetting/runs.ts';
import {textFields} from './fields.ts';
import {shownPath} from './labels.ts';
import type {Printer} from './printer.ts';
import {nameFirst, setPage} from './text.ts';
import type {TextLayout} from './text-layout.ts';

/** Whether a finding is words of a text: a list shows all of them. */
const isWords = ({kind}: Finding): boolean => kind === 'quote' || kind === 'passage';

/** Sets a finding of a list: words in full, anything else on one row with its facts at the other end. */
const setListed = (found: Finding, page: TextLayout): readonly Line[] => {
	if (isWords(found)) return setPage(found, page);
	const [name = '', ...facts] = textFields(found)
		.slice(0, -1)
		.filter((field, index) => index === 0 || field !== '');
	return [nameFirst(run(name, 'ink'), facts.join('   '), page.measure)];
};

/** Prints a list for reading; if there may be several articles, below their paths. */
export const listInRows = (page: TextLayout): Printer => {
	let above: string | undefined;
	return {
		print: found => {
			const headed = page.several && !isWords(found) && found.article.id !== above;
			const first = above === undefined;
			above = found.article.id;
			const head: readonly Line[] = headed ? [...(first ? [] : [[]]), [run(shownPath(found.article), 'muted')]] : [];
			return `${[...head, ...setListed(found, page)].map(page.ink).join('\n')}\n${isWords(found) ? '\n' : ''}`;
		},
	};
};

/** Prints one finding a line, its fields separated by tabs, for grep, cut, sort and uniq. Line breaks become blanks. */
export const listOnLines: Printer = {
	print: found =>
		`${textFields(found)
			.map(field => field.replace(/\s+/g, ' '))
			.join('\t')}\n`,
};
