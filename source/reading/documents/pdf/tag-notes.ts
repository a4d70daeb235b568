// Notes of a tagged file: they are taken out page by page, as they stand between the halves of a paragraph that goes on over the
// end of a page.
import {isTagText, type TagElement, type TagNode} from './tag-tree.ts';

const isNote = ({role}: TagElement): boolean => role === 'Note' || role === 'FENote';

/** Returns the element without notes, and without what held nothing else. */
const withoutNotes = (element: TagElement, notes: TagElement[]): TagElement => ({
	...element,
	children: element.children.flatMap((child): readonly TagNode[] => {
		if (isTagText(child)) return [child];
		if (isNote(child)) {
			notes.push(child);
			return [];
		}
		const rest = withoutNotes(child, notes);
		return rest.children.length > 0 || child.children.length === 0 ? [rest] : [];
	}),
});

/** Takes the notes out of the structures of pages. */
export const takeNotes = (
	pages: readonly TagElement[],
): {readonly pages: readonly TagElement[]; readonly notes: readonly TagElement[]} => {
	const notes: TagElement[] = [];
	return {pages: pages.map(page => withoutNotes(page, notes)), notes};
};
