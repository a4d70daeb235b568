// Reads notes of Joplin: one item of a folder, or all of an export (JEX, a TAR archive). The web clipper fills the author and the
// address; times are those of clipping.
import type {Document, Origin} from '../../model/document.ts';
import type {Problem} from '../../model/problem.ts';
import {articlesOfDrafts} from '../collections/drafts.ts';
import {bylineOfNames, webAddressOf} from '../facts/stated-facts.ts';
import {foreign, inside, problemAt, type ReadResult, refused} from '../format.ts';
import {type Allowance, newAllowance} from '../limits.ts';
import {mostMarkdownLines, readMarkdown} from '../markdown/read-markdown.ts';
import {longMatterLength} from '../markdown/split-matter.ts';
import type {PackedFile} from '../packed/packed-file.ts';
import {withoutAbsent} from '../plain-text/take-facts.ts';
import {readText} from '../read-text.ts';
import {cleanLine} from '../text/clean-text.ts';
import {endsAsItem, type JoplinItem, joplinMarkup, joplinTypes, parseJoplinItem} from './joplin-item.ts';

const readNote = async ({title, body, fields}: JoplinItem, origin: Origin): Promise<ReadResult> => {
	const headline = cleanLine(title);
	const known = withoutAbsent({
		headline: headline === '' ? undefined : headline,
		byline: bylineOfNames([fields.get('author')]),
		url: webAddressOf(fields.get('source_url')),
	});
	return fields.get('markup_language') === joplinMarkup.html
		? articlesOfDrafts([{origin, ...known, isHeaded: true, html: body}], origin)
		: readMarkdown(body, origin, known);
};

const isNote = ({fields}: JoplinItem): boolean => fields.get('type_') === joplinTypes.note;

const isEncrypted = ({fields}: JoplinItem): boolean => fields.get('encryption_applied') === '1';

/** In the bin of newer versions. */
const isDeleted = ({fields}: JoplinItem): boolean => Number(fields.get('deleted_time') ?? 0) > 0;

const readItem = async (text: string, origin: Origin): Promise<ReadResult> => {
	const item = endsAsItem(text) ? parseJoplinItem(text) : undefined;
	if (item === undefined) return readMarkdown(text, origin);
	if (!isNote(item)) return foreign(origin, 'an item of Joplin that is no note (a notebook, a tag or a file)');
	if (isEncrypted(item))
		return refused(origin, 'an encrypted note', 'Decrypt the notes in Joplin and export them again.');
	return readNote(item, origin);
};

/** Reads a Markdown file that ends as an item of Joplin does. */
export const readJoplinItem = readText(readItem, mostMarkdownLines, longMatterLength);

const itemName = /^([0-9a-f]{32})\.md$/;
/** Bytes of a note; pictures are files of their own. */
const longestNote = 8 * 1024 * 1024;

/** Reads the notes of an export, each by its id. */
export const readJoplinExport = async (
	files: readonly PackedFile[],
	origin: Origin,
	allowance: Allowance = newAllowance(),
): Promise<ReadResult> => {
	const documents: Document[] = [];
	const problems: Problem[] = [];
	let [encrypted, faulty] = [0, 0];
	for (const file of files) {
		const id = itemName.exec(file.name)?.[1];
		if (id === undefined) continue;
		const stop = allowance.isLate() || !allowance.takeEntry();
		const content = stop ? 'too many' : file.open(Math.min(longestNote, allowance.mayUnpackTo(file.packed)));
		if (typeof content === 'string') {
			faulty++;
			continue;
		}
		allowance.takeBytes(content.length);
		const place = inside(origin, id);
		const result = await readText(async (text): Promise<ReadResult> => {
			const item = parseJoplinItem(text);
			if (item === undefined || !isNote(item) || isDeleted(item)) return foreign(place, 'not a note');
			if (isEncrypted(item)) encrypted++;
			return isEncrypted(item) ? foreign(place, 'an encrypted note') : readNote(item, place);
		}, mostMarkdownLines)(content, place);
		if (result.foreign) continue;
		documents.push(...result.documents);
		if (result.documents.length > 0) problems.push(...result.problems.slice(0, 20 - problems.length));
	}
	const count = (number: number): string => (number === 1 ? '1 note is' : `${number} notes are`);
	if (encrypted > 0)
		problems.push(
			problemAt(origin, `${count(encrypted)} encrypted`, 'Decrypt the notes in Joplin and export them again.'),
		);
	if (faulty > 0) problems.push(problemAt(origin, `${count(faulty)} damaged or too long`, 'Export the notes again.'));
	return documents.length + problems.length === 0
		? refused(origin, 'an export of Joplin without notes')
		: {documents, problems};
};
