// Reads PDF: by the structure of the file if it is tagged, else by its lines. Runs in the extraction thread.
import type {Origin} from '../../../model/document.ts';
import {type Hearing, problemAt, type ReadResult, refused} from '../../format.ts';
import {readPage} from '../../html/read-html.ts';
import {lettersAndDigits} from '../../text/letters-and-digits.ts';
import {type DocumentPart, isTable} from '../document-part.ts';
import {readOfficeDocument} from '../paragraphs-document.ts';
import {inReadingOrder} from './columns.ts';
import {withHeadInArticle} from './headed-article.ts';
import {laidLinesOf} from './lines.ts';
import {markupOfTags, printedMarkup} from './markup-of-tags.ts';
import {openPdf} from './open-pdf.ts';
import type {PageText} from './page-text.ts';
import {partsOfLines} from './parts-of-lines.ts';
import {partsOfTags} from './parts-of-tags.ts';
import {pagesOf} from './pdf-pages.ts';
import {isOfPrint, type PrintedPage, printedPageOf} from './printed-page.ts';
import {type PageLines, withoutRunningLines} from './running-lines.ts';
import {joinedTags, lettersInTag, type TagElement, tagsOfPage} from './tag-tree.ts';
import {knownWords} from './tag-words.ts';

const fromSource = 'Open the web page or the document that it was made from.';

/**
 * Shares of the letters, and of those that are marked as held by the structure, that it does hold, at least; where it holds
 * fewer, the file is read by its lines. pdf.js leaves out what is more than forty elements deep.
 */
const leastTagged = {ofAll: 0.6, ofMarked: 0.97};

const lettersIn = (pages: readonly PageText[], counts: (piece: PageText['pieces'][number]) => boolean): number =>
	pages.reduce(
		(sum, {pieces}) => sum + pieces.reduce((all, piece) => all + (counts(piece) ? piece.text.trim().length : 0), 0),
		0,
	);

/** Returns the structure of each page; empty if the file is better read by its lines. */
const tagsOf = (pages: readonly PageText[]): readonly TagElement[] => {
	const tags = pages.flatMap(page => tagsOfPage(page) ?? []);
	const tagged = tags.reduce((sum, tag) => sum + lettersInTag(tag), 0);
	const all = lettersIn(pages, ({isArtifact}) => !isArtifact);
	const marked = lettersIn(pages, ({isArtifact, mark}) => !isArtifact && mark !== undefined);
	return tagged > 0 && tagged >= leastTagged.ofAll * all && tagged >= leastTagged.ofMarked * marked ? tags : [];
};

const linesOfPage = ({pieces, ...page}: PageText, withArtifacts: boolean): PageLines => ({
	...page,
	lines: laidLinesOf(
		pieces.filter(({isArtifact}) => withArtifacts || !isArtifact),
		page.number,
	),
});

/** Returns what a browser printed around the first page. */
const printOf = (pages: readonly PageText[]): PrintedPage | undefined => {
	const [first] = pages;
	if (first === undefined) return undefined;
	const {lines, top, bottom} = linesOfPage(first, true);
	const edge = (top - bottom) * 0.06;
	return printedPageOf(lines.filter(({y}) => y > top - edge || y < bottom + edge));
};

const withAddress = (result: ReadResult, url: string | undefined): ReadResult =>
	url === undefined || url === ''
		? result
		: {...result, documents: result.documents.map(document => ({...document, url}))};

/** Browsers that tag what they print write their files by this program. */
const isOfBrowser = (producer: unknown): boolean => typeof producer === 'string' && /\bSkia\/PDF\b/.test(producer);

const readPages = (pages: readonly PageText[], info: Readonly<Record<string, unknown>>, origin: Origin): ReadResult => {
	const print = printOf(pages);
	const tags = tagsOf(pages);
	const stated = (name: string): string | undefined => (typeof info[name] === 'string' ? info[name] : undefined);
	if (tags.length > 0 && (print !== undefined || isOfBrowser(info.Producer))) {
		const body = markupOfTags(withHeadInArticle(joinedTags(tags)), knownWords(pages));
		const page = readPage(printedMarkup(print?.title ?? stated('Title') ?? '', body), origin);
		if (page.documents.length > 0) return withAddress(page, print?.url);
	}
	const properties = {title: stated('Title'), creator: stated('Author')};
	if (tags.length > 0) return readOfficeDocument({...partsOfTags(tags, knownWords(pages)), ...properties}, origin);
	const kept = withoutRunningLines(pages.map(page => linesOfPage(page, false)));
	const text = kept.map(page => ({
		...page,
		lines: inReadingOrder(print === undefined ? page.lines : page.lines.filter(line => !isPrinted(line, page, print))),
	}));
	const {parts, notes} = partsOfLines(text);
	const story = print === undefined ? parts : parts.filter(part => !isMenuEntry(part));
	return withAddress(readOfficeDocument({parts: story, ...(notes && {notes}), ...properties}, origin), print?.url);
};

/** UTF-16 units of a link in a menu. */
const longestEntry = 80;

/** Returns true for a line of a printed page that is nothing but a link. */
const isMenuEntry = (part: DocumentPart): boolean => {
	if (isTable(part) || part.links?.length !== 1 || part.text.length > longestEntry) return false;
	return lettersAndDigits(part.text) === lettersAndDigits(part.links[0]!.text);
};

const isPrinted = (line: PageLines['lines'][number], {top, bottom}: PageLines, {title}: PrintedPage): boolean => {
	const edge = (top - bottom) * 0.06;
	return (line.y > top - edge || line.y < bottom + edge) && (isOfPrint(line) || line.text === title);
};

/** Reads a PDF file. Never rejects for what is in it. */
export const readPdf = async (bytes: Uint8Array, origin: Origin, {onBeginning}: Hearing = {}): Promise<ReadResult> => {
	const pdf = await openPdf(bytes);
	if (pdf === 'locked') return refused(origin, 'a PDF file with a password', 'Save it without the password.');
	if (pdf === 'damaged') return refused(origin, 'a damaged PDF file', 'Download it again.');
	try {
		const {info} = await pdf.getMetadata().catch(() => ({info: {}}));
		const {pages, problem} = await pagesOf(pdf, first => {
			if (onBeginning === undefined || lettersIn(first, () => true) === 0) return;
			const [document, ...others] = readPages(first, info, origin).documents;
			if (document !== undefined && others.length === 0) onBeginning({document, pages: pdf.numPages});
		});
		const problems = problem === undefined ? [] : [problemAt(origin, ...problem)];
		if (lettersIn(pages, () => true) === 0) {
			const [what, remedy] = problem ?? ['a PDF file of pictures, without text', fromSource];
			return refused(origin, what, remedy);
		}
		const result = readPages(pages, info, origin);
		return {...result, problems: [...result.problems, ...problems]};
	} finally {
		await pdf.loadingTask.destroy();
	}
};
