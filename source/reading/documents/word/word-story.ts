// Reads the text of a Word document (word/document.xml), or its notes: one pass over the tags, without a tree.
import {type Tag, tagsOf} from '../../markup/xml-tags.ts';
import {createPartCollector, type PartCollector} from '../part-collector.ts';
import {createSkipper} from './skipped-elements.ts';
import {addressOfField, createWordFields, isFurnitureField} from './word-fields.ts';
import {lookOf, type OpenParagraph, statedBy, takeProperty, type WordParts} from './word-properties.ts';

/** The text of a part. */
export type WordStory = ReturnType<PartCollector['finish']> & {
	/** The names of the notes in the order in which the text refers to them: `footnote 2`. */
	readonly references: readonly string[];
};

/** Words that are written as elements. The private use area holds the pictures of symbol fonts. */
const signs: Readonly<Record<string, (attributes: Tag['attributes']) => string>> = {
	tab: () => '\t',
	ptab: () => '\t',
	br: () => '\n',
	cr: () => '\n',
	nobreakhyphen: () => '-',
	sym: attributes => {
		const code = Number.parseInt(attributes.get('char') ?? '', 16);
		return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : '';
	},
};

const holders = {tbl: 'table', tr: 'row', tc: 'cell', txbxcontent: 'box', footnote: 'note', endnote: 'note'} as const;
const isHolder = (name: string): name is keyof typeof holders => Object.hasOwn(holders, name);

/** Notes that only draw the line above the others. */
const isRuleOfNotes = (type: string | undefined): boolean => type !== undefined && type !== 'normal';

/** Reads a part; XML that breaks off is read as far as it goes. */
export const readWordStory = (xml: string, parts: WordParts): WordStory => {
	const collector = createPartCollector();
	const fields = createWordFields();
	const skipper = createSkipper();
	const references: string[] = [];
	const paragraphs: OpenParagraph[] = [];
	/** Elements that are open in a skipped one, that one included. */
	let skipped = 0;
	/** The properties that are open: a deletion in them is that of a row or of the end of a paragraph. */
	let properties: 'ppr' | 'trpr' | undefined;
	const deleted = {tr: false, tc: false};

	const say = (text: string): void => {
		const paragraph = paragraphs.at(-1);
		if (text === '' || paragraph?.run === undefined || paragraph.run.isReference || !fields.isShown()) return;
		const {isHidden, isStrong} = lookOf(paragraph, parts);
		if (!isHidden) collector.words(text, isStrong);
	};

	const field = (kind: string | undefined): void => {
		if (kind === 'begin') fields.begin();
		else if (kind === 'separate') {
			const url = addressOfField(fields.separate());
			if (url !== undefined) collector.openLink(url);
		} else if (kind === 'end') {
			fields.end();
			collector.closeLink();
		}
	};

	const isLeftOut = ({name, attributes}: Tag): boolean => {
		if (name === 'del') return properties === undefined;
		if (name === 'fldsimple') return isFurnitureField(attributes.get('instr') ?? '');
		if (name === 'footnote' || name === 'endnote') return isRuleOfNotes(attributes.get('type'));
		return skipper.isSkipped(name, attributes);
	};

	const begin = (tag: Tag): void => {
		const {name, attributes, text} = tag;
		const paragraph = paragraphs.at(-1);
		if (isHolder(name)) collector.open(holders[name], `${name} ${attributes.get('id') ?? ''}`);
		else if (name === 'p') {
			collector.openParagraph();
			paragraphs.push({});
		} else if (name === 'ppr' || name === 'trpr') properties = name;
		else if (name === 'del' && properties === 'trpr') deleted.tr = true;
		else if (name === 'celldel') deleted.tc = true;
		else if (paragraph === undefined) return;
		else if (name === 'del') paragraph.isContinued = true;
		else if (name === 'r') paragraph.run = {};
		else if (name === 't') say(text);
		else if (name === 'hyperlink' || name === 'fldsimple') {
			const anchor = attributes.get('anchor');
			const url = parts.addressOf(attributes.get('id') ?? '') ?? addressOfField(attributes.get('instr') ?? '');
			if (url !== undefined) collector.openLink(url);
			else if (anchor !== undefined) collector.openLink(`#${anchor}`);
		} else if (name === 'fldchar') field(attributes.get('fldchartype'));
		else if (name === 'instrtext') fields.instruct(text);
		else if (name === 'footnotereference' || name === 'endnotereference') {
			references.push(`${name.slice(0, -'reference'.length)} ${attributes.get('id') ?? ''}`);
			if (paragraph.run) paragraph.run.isReference = true;
		} else if (Object.hasOwn(signs, name)) say(signs[name]!(attributes));
		else takeProperty(paragraph, tag);
	};

	const end = (name: string): void => {
		skipper.closes(name);
		const paragraph = paragraphs.at(-1);
		if (name === 'tr' || name === 'tc') {
			collector.close(holders[name], deleted[name]);
			deleted[name] = false;
		} else if (isHolder(name)) collector.close(holders[name]);
		else if (name === properties) properties = undefined;
		else if (name === 'p' && paragraph) {
			paragraphs.pop();
			collector.closeParagraph(statedBy(paragraph, parts), paragraph.isContinued);
			fields.endParagraph();
		} else if (name === 'r' && paragraph) paragraph.run = undefined;
		else if (name === 'hyperlink' || name === 'fldsimple') collector.closeLink();
	};

	for (const tag of tagsOf(xml)) {
		const {name, closes, isEmpty} = tag;
		if (skipped > 0) skipped += closes ? -1 : isEmpty ? 0 : 1;
		else if (closes) end(name);
		else if (isLeftOut(tag)) skipped = isEmpty ? 0 : 1;
		else {
			begin(tag);
			if (isEmpty) end(name);
		}
	}
	return {...collector.finish(), references};
};
