// The entries of a live blog: a time of day on a line of its own begins each, and names a section.
import {hasTitleForm, isTime} from './line-forms.ts';
import type {Passage} from './passages.ts';

/** One time alone may be anything; two make a live blog. */
const fewest = 2;

const entryLevel = 2;

/** Marks the times as heads; a title on the next line belongs to the same head: “10.42am The pass is closed”. */
export const markEntries = (passages: readonly Passage[]): readonly Passage[] => {
	if (passages.filter(({text}) => isTime(text)).length < fewest) return passages;
	const marked: Passage[] = [];
	for (let index = 0; index < passages.length; index++) {
		const passage = passages[index]!;
		const title = passages[index + 1];
		if (!isTime(passage.text)) marked.push(passage);
		else if (title && title.level === undefined && index + 2 < passages.length && hasTitleForm(title.text)) {
			marked.push({...passage, text: `${passage.text} ${title.text}`, level: entryLevel});
			index++;
		} else marked.push({...passage, level: entryLevel});
	}
	return marked;
};
