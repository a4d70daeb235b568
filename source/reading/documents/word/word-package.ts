// Opens the parts of a Word document: its relationships say which is which, not their names.
import {declaredXmlEncoding} from '../../markup/xml-start.ts';
import {tagsOf} from '../../markup/xml-tags.ts';
import type {OpenEntry} from '../document-entries.ts';

/** A part that another one refers to. */
type Relationship = {readonly type: string; readonly target: string; readonly isOutside: boolean};

/** The end of a relationship's type is the same in the strict and in the usual form of the format. */
const typeOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1).toLowerCase();

/** Returns the relationships of a part by their ids. */
export const relationshipsIn = (xml: string): ReadonlyMap<string, Relationship> =>
	new Map(
		[...tagsOf(xml)].flatMap(({name, attributes, closes}) =>
			name === 'relationship' && !closes
				? [
						[
							attributes.get('id') ?? '',
							{
								type: typeOf(attributes.get('type') ?? ''),
								target: attributes.get('target') ?? '',
								isOutside: attributes.get('targetmode')?.toLowerCase() === 'external',
							},
						],
					]
				: [],
		),
	);

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** Returns the name of the entry that `target` is, as the part in the folder refers to it. */
const entryAt = (folder: string, target: string): string => {
	const path = target.startsWith('/') ? target : folder + target;
	const steps: string[] = [];
	for (const step of path.split('/'))
		if (step === '..') steps.pop();
		else if (step !== '' && step !== '.') steps.push(step);
	return steps.join('/');
};

const relationshipsOf = (name: string): string => {
	const folder = folderOf(name);
	return `${folder}_rels/${name.slice(folder.length)}.rels`;
};

/** The parts of the package that hold text, or say what it is; those that are absent are empty. */
export type WordPackage = {
	readonly story: string;
	readonly styles: string;
	readonly numbering: string;
	readonly footnotes: string;
	readonly endnotes: string;
	readonly properties: string;
	readonly addressOf: (id: string) => string | undefined;
	readonly noteAddressOf: (id: string) => string | undefined;
};

const usualName = 'word/document.xml';

/** Opens the package. The story's fault is the document's; without another part the text is still there. */
export const openWordPackage = async (open: OpenEntry): Promise<WordPackage | {readonly fault: string}> => {
	const text = async (name: string | undefined): Promise<string> => {
		const opened = name === undefined ? undefined : await open(name, declaredXmlEncoding);
		return opened !== undefined && 'text' in opened ? opened.text : '';
	};
	const top = relationshipsIn(await text('_rels/.rels'));
	const stated = top.values().find(({type}) => type === 'officedocument')?.target;
	const name = stated === undefined ? usualName : entryAt('', stated);
	const story = await open(name, declaredXmlEncoding);
	if ('fault' in story) return story;
	const related = relationshipsIn(await text(relationshipsOf(name)));
	const part = (wanted: string): string | undefined => {
		const target = related.values().find(({type, isOutside}) => type === wanted && !isOutside)?.target;
		return target === undefined ? undefined : entryAt(folderOf(name), target);
	};
	const addressesOf = (relationships: typeof related) => (id: string) => {
		const found = relationships.get(id);
		return found?.isOutside && found.type === 'hyperlink' ? found.target : undefined;
	};
	const footnotes = part('footnotes');
	const core = top.values().find(({type}) => type === 'core-properties')?.target;
	return {
		story: story.text,
		styles: await text(part('styles')),
		numbering: await text(part('numbering')),
		footnotes: await text(footnotes),
		endnotes: await text(part('endnotes')),
		properties: await text(core === undefined ? undefined : entryAt('', core)),
		addressOf: addressesOf(related),
		noteAddressOf: addressesOf(relationshipsIn(footnotes === undefined ? '' : await text(relationshipsOf(footnotes)))),
	};
};
