import type {Block, Document, MarkedSpan, RowCells} from './document.ts';
import type {Organisation} from './organisation.ts';
import type {Person} from './person.ts';
import type {Quote} from './quote.ts';
import type {Span} from './span.ts';
import type {Topic} from './topic.ts';

/** A block of the document, as a span into `Article.text`; the cells of a row of a table are spans into it too. */
export type Paragraph = {
	readonly kind: Block['kind'];
	readonly span: Span;
	readonly part?: Block['part'];
	readonly row?: RowCells;
};

/** A subhead with its paragraphs, or the lede. */
export type Section = {
	/** Absent for the lede, the paragraphs before the first subhead. */
	readonly subhead?: string;
	/** From the subhead (or the first paragraph) to the end of the last paragraph. */
	readonly span: Span;
	/** The paragraphs, without the subhead. */
	readonly paragraphs: readonly Paragraph[];
};

/** A document after analysis. All spans are UTF-16 offsets into `text`. */
export type Article = Omit<Document, 'blocks' | 'language'> & {
	/**
	 * Set if the text is not English: the language that the file states, or “und” (BCP 47, undetermined). Such an article has
	 * neither people nor topics, and its quotes have no speakers.
	 */
	readonly language?: string;
	readonly id: string;
	readonly text: string;
	readonly sections: readonly Section[];
	/** What the markup of the text sets apart, in text order; absent if there is nothing. */
	readonly marks?: readonly MarkedSpan[];
	readonly quotes: readonly Quote[];
	/** The most quoted first, then the most mentioned. */
	readonly people: readonly Person[];
	/** The bodies that are quoted, the most quoted first; absent if there are none. */
	readonly organisations?: readonly Organisation[];
	/** The heaviest first. */
	readonly topics: readonly Topic[];
};

/** Who says what in an article: what is found in it first. */
export type StoryQuotes = Pick<Article, 'quotes' | 'people' | 'language'>;

type Headed = Pick<Article, 'headline' | 'dateline' | 'text'>;

/** Returns the headline, or, without one, the first words of the lede and “…” in at most `length` UTF-16 units. */
export const titleOf = (article: Headed, length = 80): string => {
	if (article.headline !== undefined) return article.headline;
	const lede = ledeOf(article)
		.slice(0, length * 2)
		.split('\n', 1)[0]!;
	if (lede.length <= length) return lede;
	const cut = lede.lastIndexOf(' ', length - 1);
	return `${lede.slice(0, cut > 0 ? cut : length - 1).replace(/[\s,;:–—-]+$/u, '')}…`;
};

/** The end of a dateline, up to the dash: “GENEVA, 2 March (Agency) — ”. */
const datelineEnd = /^.{0,90}?(?: [—–-]{1,2} |—|--) */u;

const ledeOf = ({text, dateline}: Headed): string => {
	const lede = text.trimStart();
	return lede.slice(datelineLength(lede, dateline));
};

/** Returns the length of the dateline at the start of the lede, in UTF-16 units; 0 if the lede does not start with it. */
export const datelineLength = (lede: string, dateline: string | undefined): number => {
	if (dateline === undefined || !lede.slice(0, 100).toLowerCase().startsWith(dateline.toLowerCase())) return 0;
	const [date = ''] = datelineEnd.exec(lede.slice(dateline.length, 100)) ?? [];
	return date === '' ? 0 : dateline.length + date.length;
};

/** Returns the index of the section at an offset: the last one that starts there or before, 0 if there is none. */
export const sectionAt = (sections: readonly Section[], offset: number): number => {
	let [low, high] = [0, sections.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sections[middle]!.span.start <= offset) low = middle + 1;
		else high = middle;
	}
	return Math.max(0, low - 1);
};
