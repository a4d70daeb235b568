// Recognises the entries of a live blog: each begins with a time of day on a line of its own.
import {hasTitleForm, isTime} from './line-forms.ts';
import type {Passage} from './passages.ts';

/** One time may be anything; two make a live blog. */
const fewestTimes = 2;

const entryLevel = 2;

/** Sets the level of times, with a title on the next line: “10.42am The pass is closed”. Other texts stay as they are. */
export const markEntries = (passages: readonly Passage[]): readonly Passage[] => {
	if (passages.filter(({text}) => isTime(text)).length < fewestTimes) return passages;
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
