// Makes paragraphs of the lines of a file that states no structure.
import type {DocumentParagraph, OfficeDocument} from '../document-part.ts';
import {isSameRow, type LineParagraph, lineParagraphs} from './joined-lines.ts';
import {joinLine, type KnownWords, wordsOfLines} from './line-ends.ts';
import type {SetLine} from './lines.ts';
import {linksIn} from './links-in-text.ts';
import {withoutNoteMark} from './note-mark.ts';
import {partNotes} from './page-notes.ts';
import type {PageLines} from './running-lines.ts';
import {ranksIn, type SetText} from './type-sizes.ts';

const bullet = /^[•●‣◦▪∙·]\s*(?=\S)/;

/** A first letter that is set over several lines stands in a line of its own. */
const withInitials = (lines: readonly SetLine[]): readonly SetLine[] =>
	lines.flatMap((line, index) => {
		const [before, next] = [lines[index - 1], lines[index + 1]];
		const isInitial = (one: SetLine | undefined, follows: SetLine | undefined): boolean =>
			one !== undefined &&
			follows !== undefined &&
			/^["“‘]?\p{Lu}$/u.test(one.text) &&
			one.page === follows.page &&
			one.size > follows.size * 1.5 &&
			Math.abs(follows.x - one.right) < follows.size * 2;
		if (isInitial(line, next)) return [];
		return isInitial(before, line) ? [{...line, text: before!.text + line.text, x: before!.x}] : [line];
	});

const textOf = (lines: LineParagraph, known: KnownWords): string =>
	lines
		.slice(1)
		.reduce(
			(text, line, index) =>
				isSameRow(lines[index]!, line) ? `${text}\t${line.text}` : joinLine(text, line.text, known),
			lines[0].text,
		);

const fontOf = (lines: LineParagraph): string | undefined =>
	lines.every(({font}) => font === lines[0].font) ? lines[0].font : undefined;

/** Returns the paragraphs of pages without running lines; notes are apart. */
export const partsOfLines = (pages: readonly PageLines[]): Pick<OfficeDocument, 'parts' | 'notes'> => {
	const {text, notes} = partNotes(pages);
	const known = wordsOfLines(() => text.map(line => line.text));
	const links = new Map(pages.map(page => [page.number, page.links]));
	const set = lineParagraphs(withInitials(text)).map(lines => ({
		lines,
		text: textOf(lines, known),
		size: lines[0].size,
		font: fontOf(lines),
	}));
	const rankOf = ranksIn(set satisfies readonly SetText[]);
	const parts = set.map((each): DocumentParagraph => {
		const own = [...Map.groupBy(each.lines, ({page}) => page)].flatMap(([page, lines]) =>
			linksIn(
				lines.flatMap(({pieces}) => pieces),
				links.get(page) ?? [],
			),
		);
		return {
			text: each.text.replace(bullet, ''),
			...rankOf(each),
			...(bullet.test(each.text) && {listMark: ''}),
			...(own.length > 0 && {links: own}),
		};
	});
	return {parts, notes: lineParagraphs(notes).map(lines => [{text: withoutNoteMark(textOf(lines, known))}])};
};
