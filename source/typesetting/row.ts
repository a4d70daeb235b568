import type {Paragraph} from '../model/article.ts';
import type {Span} from '../model/span.ts';
import type {PlacedCell} from './table-rows.ts';

/**
 * A row of a story's page. `section` is an index into `Article.sections`, by which a place is found again at another
 * width.
 */
export type Row = {readonly section: number} & (
	| {readonly kind: 'kicker' | 'rule' | 'blank'}
	/** `words` are a part of what is too long for one row. */
	| {readonly kind: 'facts'; readonly words?: string}
	/** The rule under the head of a table, as wide as the table. */
	| {readonly kind: 'table-rule'; readonly columns: number}
	/** The span is into the headline; all other spans are into `Article.text`. Indents are in columns. */
	| {readonly kind: 'headline'; readonly span: Span; readonly indent: number}
	| {readonly kind: 'subhead'; readonly span: Span; readonly indent: number}
	/** `paragraph` is counted through the story, without subheads; `first` is true for its first row. */
	| {
			readonly kind: 'text';
			readonly span: Span;
			readonly indent: number;
			readonly paragraph: number;
			readonly first: boolean;
			readonly bullet: boolean;
			/** Words before those of the text: “Picture: ”. */
			readonly lead?: string;
			readonly part?: 'caption' | Paragraph['part'];
			/** Of a row of a table: its cells, in place of the words of `span`. */
			readonly cells?: readonly PlacedCell[];
	  }
	/** Replaces the paragraphs of a folded section. */
	| {readonly kind: 'folded'}
);

/** How a story is set. */
export type Setting = {
	/** Width of the text in columns. */
	readonly measure: number;
	/** There is room for a second blank row above a subhead. */
	readonly airy: boolean;
	/** There is so little room that paragraphs are separated by an indent instead of a blank row. */
	readonly tight: boolean;
	/** There is room for a kicker and for a rule under the headline. */
	readonly kicker: boolean;
	/** The topics are not known yet, so a row is reserved for them. */
	readonly kickerDue?: boolean;
	/** Opening quotation marks are set in the column left of the text. */
	readonly hang: boolean;
	/** Indices of the folded sections. */
	readonly folded?: ReadonlySet<number>;
	/** Index of the only section to show. */
	readonly alone?: number;
};
