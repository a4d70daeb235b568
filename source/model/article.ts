import type {Block, Document} from './document.ts';
import type {Person} from './person.ts';
import type {Quote} from './quote.ts';
import type {Span} from './span.ts';
import type {Topic} from './topic.ts';

export type Paragraph = {readonly kind: Block['kind']; readonly span: Span};

export type Section = {
	/** Absent for the lede: the paragraphs above the first subhead. */
	readonly subhead?: string;
	/** From the subhead (or the first paragraph) to the end of the last paragraph. */
	readonly span: Span;
	/** Without the subhead. */
	readonly paragraphs: readonly Paragraph[];
};

/** A document after analysis. Every span points into `text`. */
export type Article = Omit<Document, 'blocks'> & {
	readonly id: string;
	readonly text: string;
	readonly sections: readonly Section[];
	readonly quotes: readonly Quote[];
	/** The most quoted first, then the most mentioned. */
	readonly people: readonly Person[];
	/** The heaviest first. */
	readonly topics: readonly Topic[];
};

type Headed = Pick<Article, 'headline' | 'dateline' | 'text'>;

/** Headline, or the lede's first words and “…” where the file states no headline: at most `length` UTF-16 units. */
export const titleOf = (article: Headed, length = 80): string => {
	if (article.headline !== undefined) return article.headline;
	const lede = ledeOf(article)
		.slice(0, length * 2)
		.split('\n', 1)[0]!;
	if (lede.length <= length) return lede;
	const cut = lede.lastIndexOf(' ', length - 1);
	return `${lede.slice(0, cut > 0 ? cut : length - 1).replace(/[\s,;:–—-]+$/u, '')}…`;
};

/** “GENEVA, 2 March (Agency) — ” */
const datelineEnd = /^.{0,90}?(?: [—–-]{1,2} |—|--) */u;

const ledeOf = ({text, dateline}: Headed): string => {
	const lede = text.trimStart();
	return lede.slice(datelineLength(lede, dateline));
};

/** UTF-16 units of the place and the date before the first words; 0 where they stand elsewhere. */
export const datelineLength = (lede: string, dateline: string | undefined): number => {
	if (dateline === undefined || !lede.slice(0, 100).toLowerCase().startsWith(dateline.toLowerCase())) return 0;
	const [date = ''] = datelineEnd.exec(lede.slice(dateline.length, 100)) ?? [];
	return date === '' ? 0 : dateline.length + date.length;
};

/** Index of the section that holds `offset`; the last one that starts at or before it. */
export const sectionAt = (sections: readonly Section[], offset: number): number => {
	let [low, high] = [0, sections.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sections[middle]!.span.start <= offset) low = middle + 1;
		else high = middle;
	}
	return Math.max(0, low - 1);
};
