// Highlights that show what the author has set apart: emphasis, links, what is struck out.
import type {MarkedSpan} from '../model/document.ts';
import {overlaps, type Span} from '../model/span.ts';
import type {Highlight} from './paint.ts';
import type {Style} from './runs.ts';

const styleOf = ({kind, url}: MarkedSpan): Partial<Style> => {
	switch (kind) {
		case 'emphasis':
			return {italic: true};
		case 'strong':
			return {bold: true};
		case 'link':
			// Never bold: bold and underlined is a match of a search.
			return {underline: true, bold: false, ...(url !== undefined && {link: url})};
		case 'note':
			return {role: 'muted'};
		case 'struck':
			return {role: 'muted', struck: true};
	}
};

/** What changes colours comes after the quotes. */
const comesLast = ({kind}: MarkedSpan): boolean => kind === 'struck' || kind === 'note';

/** Puts the highlights of the marks in a part of the text around those of its quotes. */
export const withMarks = (
	marks: readonly MarkedSpan[] | undefined,
	part: Span,
	quotes: readonly Highlight[],
): readonly Highlight[] => {
	if (marks === undefined) return quotes;
	const shown = marks.filter(mark => overlaps(mark, part));
	const highlight = (mark: MarkedSpan): Highlight => ({span: mark, style: styleOf(mark)});
	// A link within strong words is a link.
	const links = shown.filter(({kind}) => kind === 'link');
	const others = shown.filter(mark => mark.kind !== 'link' && !comesLast(mark));
	return [...[...others, ...links].map(highlight), ...quotes, ...shown.filter(comesLast).map(highlight)];
};
