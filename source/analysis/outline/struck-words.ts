import {contains, type Span} from '../../model/span.ts';
import type {StoryBody} from './story-body.ts';

/** Returns a test for words that are struck out: nobody is quoted with what was taken back. */
export const struckIn = ({marks}: StoryBody): ((span: Span) => boolean) => {
	const struck = marks.filter(({kind}) => kind === 'struck');
	if (struck.length === 0) return () => false;
	return span => {
		let [low, high] = [0, struck.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (struck[middle]!.start <= span.start) low = middle + 1;
			else high = middle;
		}
		const last = struck[low - 1];
		return last !== undefined && contains(last, span);
	};
};
