// Finds the words of links. A PDF file keeps a link as a rectangle on the page, which need not begin or end with a run of text.
import type {Link} from '../../../model/document.ts';
import type {PageLink, Piece} from './page-text.ts';

/** Runs of text of one paragraph that are compared with links, and links of a page. */
const mostPieces = 2000;
const mostLinks = 200;

/** Returns the part of a run that stands within a link; the letters of a run are taken as equally wide. */
const wordsWithin = ({text, x, y, width, size}: Piece, link: PageLink): string => {
	const middle = y + size * 0.3;
	if (middle < link.bottom || middle > link.top || width <= 0) return '';
	const at = (edge: number): number => Math.round(((edge - x) / width) * text.length);
	const [start, end] = [Math.max(0, at(link.left)), Math.min(text.length, at(link.right))];
	if (start >= end) return '';
	// A word that is half within is within.
	const first = text.lastIndexOf(' ', start + 1) + 1;
	const space = text.indexOf(' ', end - 1);
	return text.slice(first, space < 0 ? text.length : space);
};

/** Returns the links in the runs of text of a paragraph on one page. */
export const linksIn = (pieces: readonly Piece[], links: readonly PageLink[]): readonly Link[] => {
	if (links.length === 0) return [];
	const some = pieces.slice(0, mostPieces);
	const found = new Map<string, string>();
	for (const link of links.slice(0, mostLinks)) {
		const words = some.map(piece => wordsWithin(piece, link)).filter(text => text !== '');
		if (words.length === 0) continue;
		const before = found.get(link.url);
		found.set(link.url, [...(before === undefined ? [] : [before]), ...words].join(' '));
	}
	return [...found].map(([url, text]) => ({url, text: text.replace(/[.,;:]{1,3}$/, '')}));
};
