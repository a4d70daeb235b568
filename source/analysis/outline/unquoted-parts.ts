import {lowerBound} from '../../model/lower-bound.ts';
import {contains, type Span} from '../../model/span.ts';
import type {StoryBody} from './story-body.ts';

/** Returns a test for words in which nobody is quoted: what is struck out was taken back, notes and code are not the story. */
export const unquotedIn = ({marks, paragraphs}: StoryBody): ((span: Span) => boolean) => {
	const parts: readonly Span[] = [
		...marks.filter(({kind}) => kind === 'struck'),
		...paragraphs.flatMap(({part, span}) => (part === undefined ? [] : [span])),
	].toSorted((a, b) => a.start - b.start);
	if (parts.length === 0) return () => false;
	return span => {
		const behind = lowerBound(parts.length, index => parts[index]!.start, span.start + 1);
		return behind > 0 && contains(parts[behind - 1]!, span);
	};
};
