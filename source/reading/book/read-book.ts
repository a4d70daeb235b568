// Reads e-books (EPUB 2 and 3): every chapter is an article and keeps its headings.
import type {Document, Origin} from '../../model/document.ts';
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames} from '../facts/stated-facts.ts';
import {type Format, inside, problemAt, type ReadResult, refused} from '../format.ts';
import {newAllowance} from '../limits.ts';
import {declaredXmlEncoding} from '../markup/xml-start.ts';
import {tagsOf} from '../markup/xml-tags.ts';
import type {Fault, PackedFile} from '../packed/packed-file.ts';
import {zipFiles} from '../packed/zip.ts';
import {decode} from '../text/decode.ts';
import {lettersAndDigits} from '../text/letters-and-digits.ts';
import {type Book, bookOf, type Contents, contentsIn, packageNameIn, resolveName} from './book-contents.ts';
import {articlesAmong, newsAddress, withoutNewsMarks, writersAmong} from './calibre-news.ts';
import {preparedChapter} from './chapter-markup.ts';

/** Bytes of the package document, the contents and the list of encrypted files; they have a few kilobytes. */
const longestMetadata = 4 * 1024 * 1024;

const containerName = 'META-INF/container.xml';
const encryptionName = 'META-INF/encryption.xml';

const damaged = (origin: Origin): ReadResult =>
	refused(origin, 'damaged e-book', 'Download it again, or save it as plain text.');

/** Opens a file of the book; `most` is in bytes. */
type Open = (name: string, most?: number) => Promise<{readonly text: string} | {readonly fault: Fault}>;

/** Reads a ZIP archive as an EPUB. Chapters that are damaged or encrypted are one problem. */
export const readBook: Format['read'] = async (bytes, origin, {allowance = newAllowance()}) => {
	const files = new Map<string, PackedFile>();
	for (const file of zipFiles(bytes)) if (!files.has(file.name) && allowance.takeEntry()) files.set(file.name, file);

	const open: Open = async (name, most = Number.POSITIVE_INFINITY) => {
		const file = files.get(name);
		const content = file?.open(Math.min(most, allowance.mayUnpackTo(file.packed))) ?? 'damaged';
		if (typeof content === 'string') return {fault: content};
		allowance.takeBytes(content.length);
		const text = await decode(content, declaredXmlEncoding(content));
		return text === undefined ? {fault: 'damaged'} : {text};
	};
	const metadata = async (name: string | undefined): Promise<string> => {
		const opened = name !== undefined && files.has(name) ? await open(name, longestMetadata) : undefined;
		return opened && 'text' in opened ? opened.text : '';
	};

	const name = packageNameIn(await metadata(containerName)) ?? [...files.keys()].find(file => file.endsWith('.opf'));
	const book = bookOf(await metadata(name), name ?? '');
	const contents = contentsIn(await metadata(book.contents), book.contents ?? '');
	if (book.chapters.length === 0) return damaged(origin);
	const encrypted = new Set(encryptedIn(await metadata(encryptionName)));
	const {drafts, faulty} = await chaptersOf(
		book,
		contents,
		name => (encrypted.has(name) ? passwordProtected : open(name)),
		origin,
	);
	if (faulty.length > 0 && drafts.length === 0) {
		return encrypted.has(faulty[0]!)
			? refused(origin, 'e-book is DRM-protected', 'Read it in the app you bought it for.')
			: damaged(origin);
	}
	const {documents: all, problems} = await articlesOfDrafts(drafts, origin, withoutNewsMarks);
	const documents = withoutTitlePage(all, book.creators);
	if (documents.length === 0) return refused(origin, 'e-book without text; skipped');
	return {
		documents,
		problems: faulty.length === 0 ? problems : [...problems, problemOfChapters(origin, faulty, documents.length)],
	};
};

/** A page with no words but the names of the writers, below the title, is none that is read. */
const withoutTitlePage = (documents: readonly Document[], creators: readonly string[]): readonly Document[] => {
	const names = new Set(creators.map(lettersAndDigits));
	const isTitlePage = ({blocks}: Document): boolean =>
		blocks.length > 0 && blocks.every(({text}) => names.has(lettersAndDigits(text)));
	return documents.length > 1 ? documents.filter(document => !isTitlePage(document)) : documents;
};

const passwordProtected = Promise.resolve({fault: 'password-protected'} as const);

const noSections: ReadonlyMap<string, string> = new Map();

const chaptersOf = async (
	{chapters, creators, date}: Book,
	{titles, sections}: Contents,
	open: Open,
	origin: Origin,
): Promise<{readonly drafts: readonly Draft[]; readonly faulty: readonly string[]}> => {
	const stated = {
		byline: bylineOfNames(writersAmong(creators)),
		published: statedDate(date ?? ''),
		isHeaded: true,
	} as const;
	const drafts: Draft[] = [];
	const faulty: string[] = [];
	for (const name of articlesAmong(chapters)) {
		const opened = await open(name);
		if ('text' in opened)
			drafts.push({
				...stated,
				origin: inside(origin, name),
				headline: titles.get(name),
				url: newsAddress(opened.text),
				html: preparedChapter(opened.text, sections.get(name) ?? noSections),
			});
		else faulty.push(name);
	}
	return {drafts, faulty};
};

const problemOfChapters = (origin: Origin, [first, ...others]: readonly string[], read: number) => {
	const which = others.length === 0 ? `chapter ${first} is` : `chapter ${first} and ${others.length} more are`;
	const rest = read === 1 ? 'the other one was read' : `the other ${read} were read`;
	return problemAt(origin, `${which} damaged or encrypted; ${rest}`);
};

/** Returns the names of the encrypted files. Fonts are often encrypted in books that anyone may read. */
const encryptedIn = (encryption: string): readonly string[] =>
	[...tagsOf(encryption)].flatMap(({name, attributes}) =>
		name === 'cipherreference' ? resolveName('', attributes.get('uri') ?? '') : [],
	);
