// Reads articles with their quotes marked: `[“We will.”]{content: Mara Vale} [she]{source} [said]{cue}`. A speaker whom the
// article never names is `?`; `{+}` goes on with the content before it, behind the cue that splits it.
import {contains, type Span} from '../../source/model/span.ts';

export type Annotation = {
	readonly content: readonly Span[];
	/** Absent where the article never says. */
	readonly speaker?: string;
	readonly paragraph: number;
};

export type AnnotatedArticle = {
	readonly paragraphs: readonly string[];
	/** The paragraphs with a blank line between two. */
	readonly text: string;
	readonly quotes: readonly Annotation[];
	/** With the paragraph they stand in. */
	readonly sources: readonly {readonly span: Span; readonly paragraph: number}[];
	readonly cues: readonly {readonly span: Span; readonly paragraph: number}[];
};

const marked = /\[([^\]]*)\]\{([^}]*)\}/g;

export const readAnnotated = (source: string): AnnotatedArticle => {
	const quotes: {content: Span[]; speaker?: string; paragraph: number}[] = [];
	const sources: {span: Span; paragraph: number}[] = [];
	const cues: {span: Span; paragraph: number}[] = [];
	let text = '';
	const paragraphs = source.trim().split(/\n\s*\n/);
	const plain = paragraphs.map((paragraph, index) => {
		if (index > 0) text += '\n\n';
		const start = text.length;
		let from = 0;
		for (const found of paragraph.matchAll(marked)) {
			text += paragraph.slice(from, found.index);
			const [all, words = '', label = ''] = found;
			const span = {start: text.length, end: text.length + words.length};
			text += words;
			from = found.index + all.length;
			if (label === 'source') sources.push({span, paragraph: index});
			else if (label === 'cue') cues.push({span, paragraph: index});
			else if (label === '+') quotes.at(-1)!.content.push(span);
			else if (label.startsWith('content: ')) {
				const speaker = label.slice('content: '.length);
				quotes.push({content: [span], paragraph: index, ...(speaker !== '?' && {speaker})});
			} else throw new Error(`unknown label: ${label}`);
		}
		text += paragraph.slice(from);
		return text.slice(start);
	});
	return {paragraphs: plain, text, quotes, sources, cues};
};

/** Of the units of both spans together the share that they have in common. */
export const likeness = (a: Span, b: Span): number => {
	if (contains(a, b) && contains(b, a)) return 1;
	const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return Math.max(0, common) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
};
