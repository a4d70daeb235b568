// Lays out a paragraph of an office document as blocks, in the form in which those of a web page are laid out: what is known of a
// page's bold lines, repeats and times is true of a document's.
import type {LaidBlock} from '../html/blocks/laid-block.ts';
import {paragraphsOfLines} from '../plain-text/broken-lines.ts';
import {cleanLine} from '../text/clean-text.ts';
import type {DocumentParagraph} from './document-part.ts';

/** UTF-16 units; a longer heading is a paragraph in a heading's style. */
const longestHead = 200;
/** UTF-16 units of a speaker's name. */
const longestLabel = 60;
/** Where no list is, but a sign that somebody typed. A dash may begin a turn of speech. */
const bullet = /^[•●‣◦▪∙·] +/u;
/** The lowest level of a heading. */
const lowestLevel = 6;

const kindOfRole = {quotation: 'blockquote', caption: 'caption'} as const;

/**
 * Puts a colon behind a bold name that stands before a tab: a transcript's column of speakers, laid out by tabs.
 */
const withLabel = ({text, strongStart}: DocumentParagraph): string => {
	const label = cleanLine(strongStart ?? '');
	const tab = text.indexOf('\t');
	return label !== '' &&
		label.length <= longestLabel &&
		/[\p{L}.)]$/u.test(label) &&
		cleanLine(text.slice(0, tab)) === label
		? `${label}: ${text.slice(tab)}`
		: text;
};

const linesOf = (text: string): readonly string[] =>
	text
		.split('\n')
		.map(cleanLine)
		.filter(line => line !== '');

/** Returns the blocks of a paragraph: several where its line breaks separate paragraphs, none where it has no words. */
export const blocksOfParagraph = (paragraph: DocumentParagraph): readonly LaidBlock[] => {
	const {level, role, isStrong, listMark, isAside, links} = paragraph;
	const lines = linesOf(withLabel(paragraph));
	if (lines.length === 0) return [];
	const stated = {...(isStrong && {bold: true}), ...(isAside && {aside: true})};
	const whole = lines.join(' ');
	if (level !== undefined && listMark === undefined && whole.length <= longestHead)
		return [{kind: 'subhead', text: whole, level: Math.min(level, lowestLevel), ...(links && {links})}];
	const isBulleted = listMark === undefined && role === undefined && bullet.test(lines[0]!);
	const isListed = listMark !== undefined || isBulleted;
	const kind = role === 'quotation' || role === 'caption' ? kindOfRole[role] : isListed ? 'list-item' : 'paragraph';
	const mark = listMark === undefined || listMark === '' ? '' : `${listMark} `;
	return paragraphsOfLines(isBulleted ? lines.map(line => line.replace(bullet, '')) : lines)
		.filter(text => text !== '')
		.map((text, index) => ({
			kind,
			text: index === 0 ? mark + text : text,
			...stated,
			...(index === 0 && links && {links}),
		}));
};
