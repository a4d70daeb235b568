// Reads the text of an OpenDocument text (content.xml, or a flat file): one pass over the tags, without a tree.
import {type Tag, tagsOf} from '../../markup/xml-tags.ts';
import type {DocumentParagraph} from '../document-part.ts';
import {createPartCollector, type PartCollector} from '../part-collector.ts';
import {createOdtLists} from './odt-lists.ts';
import type {OdtStyle, OdtStyles} from './odt-styles.ts';

/** Elements whose content is no part of the text; names in lower case, without prefixes. */
const skippedElements: ReadonlySet<string> = new Set([
	'tracked-changes',
	'annotation',
	'note-citation',
	'sequence-decls',
	'variable-decls',
	'user-field-decls',
	'dde-connection-decls',
	'forms',
	'scripts',
	'event-listeners',
	'binary-data',
	'desc',
	'ruby-text',
	'placeholder',
	'page-number',
	'page-count',
	'table-of-content',
	'illustration-index',
	'table-index',
	'object-index',
	'user-index',
	'alphabetical-index',
	'hidden-text',
	'hidden-paragraph',
]);

const holders = {
	table: 'table',
	'table-row': 'row',
	'table-cell': 'cell',
	'text-box': 'box',
	'note-body': 'note',
} as const;
const isHolder = (name: string): name is keyof typeof holders => Object.hasOwn(holders, name);

/** Blanks that one element may stand for. */
const mostBlanks = 100;

const statedBy = (
	{role, level, isFurniture, isHidden}: OdtStyle,
	outline: string | undefined,
	listMark: string | undefined,
): Omit<DocumentParagraph, 'text'> | undefined => {
	if (isFurniture || isHidden) return undefined;
	if (role !== undefined) return {role};
	const own = outline === undefined ? level : Number(outline) || 1;
	if (own !== undefined) return {level: own};
	return listMark === undefined ? {} : {listMark};
};

type OpenParagraph = {
	readonly style: OdtStyle;
	readonly outline: string | undefined;
	readonly listMark: string | undefined;
	/** Styles of the spans that are open. */
	readonly spans: OdtStyle[];
};

/** Reads the text; XML that breaks off is read as far as it goes. */
export const readOdtStory = (
	xml: string,
	{styleOf, listLevelOf}: OdtStyles,
): Pick<ReturnType<PartCollector['finish']>, 'parts' | 'notes'> => {
	const collector = createPartCollector();
	const lists = createOdtLists(listLevelOf);
	const paragraphs: OpenParagraph[] = [];
	let skipped = 0;
	let inText = false;
	/** Frames hold a picture or a text box, and a title that is only told. */
	let frames = 0;
	let notes = 0;

	const say = (text: string): void => {
		const paragraph = paragraphs.at(-1);
		if (text === '' || !paragraph) return;
		const look = [paragraph.style, ...paragraph.spans];
		if (look.some(({isHidden}) => isHidden)) return;
		collector.words(text, look.findLast(({isStrong}) => isStrong !== undefined)?.isStrong ?? false);
	};

	const isLeftOut = ({name, attributes}: Tag): boolean =>
		skippedElements.has(name) ||
		(name === 'title' && frames > 0) ||
		(name === 'section' && attributes.get('display') === 'none');

	const begin = ({name, attributes}: Tag): void => {
		if (isHolder(name)) {
			// Names of notes are not unique in files that were put together.
			collector.open(holders[name], name === 'note-body' ? String(notes++) : undefined);
		} else if (name === 'p' || name === 'h') {
			collector.openParagraph();
			paragraphs.push({
				style: styleOf('paragraph', attributes.get('style-name')),
				outline: name === 'h' ? (attributes.get('outline-level') ?? '1') : undefined,
				listMark: lists.takeMark(),
				spans: [],
			});
		} else if (name === 'span') paragraphs.at(-1)?.spans.push(styleOf('text', attributes.get('style-name')));
		else if (name === 'list') lists.open(attributes.get('style-name'));
		else if (name === 'list-item') lists.openEntry(attributes.get('start-value'), false);
		else if (name === 'list-header') lists.openEntry(undefined, true);
		else if (name === 'frame') frames++;
		else if (name === 'a') {
			const url = attributes.get('href');
			if (url !== undefined) collector.openLink(url);
		} else if (name === 'tab') say('\t');
		else if (name === 'line-break') say('\n');
		else if (name === 's') say(' '.repeat(Math.min(Number(attributes.get('c') ?? 1) || 1, mostBlanks)));
	};

	const end = (name: string): void => {
		if (isHolder(name)) collector.close(holders[name]);
		else if (name === 'p' || name === 'h') {
			const paragraph = paragraphs.pop();
			if (paragraph) collector.closeParagraph(statedBy(paragraph.style, paragraph.outline, paragraph.listMark));
		} else if (name === 'span') paragraphs.at(-1)?.spans.pop();
		else if (name === 'list') lists.close();
		else if (name === 'frame') frames--;
		else if (name === 'a') collector.closeLink();
	};

	for (const tag of tagsOf(xml)) {
		const {name, closes, isEmpty, text} = tag;
		if (!inText) {
			inText = name === 'text' && !closes;
			continue;
		}
		if (name === 'text' && closes) break;
		if (skipped > 0) skipped += closes ? -1 : isEmpty ? 0 : 1;
		else if (closes) end(name);
		else if (isLeftOut(tag)) skipped = isEmpty ? 0 : 1;
		else {
			begin(tag);
			if (isEmpty) end(name);
		}
		// A line feed in the file is a blank; those of the text are elements.
		if (skipped === 0) say(text.replace(/\s{1,9999}/g, ' '));
	}
	return collector.finish();
};
