import type {Block, Link, MarkedSpan, RowCells} from '../../../model/document.ts';

/** A block, with what its markup says of it. */
export type LaidBlock = {
	readonly kind: Block['kind'];
	readonly text: string;
	/** Of a subhead, 1 to 6; 1 is the highest. */
	readonly level?: number;
	/** All of it is bold. */
	readonly bold?: boolean;
	/** All of it is a link. */
	readonly linked?: boolean;
	/** It is in a blockquote, an aside or a pull quote. */
	readonly aside?: boolean;
	/** With addresses as the markup writes them. */
	readonly links?: readonly Link[];
	readonly marks?: readonly MarkedSpan[];
	readonly row?: RowCells;
	readonly part?: Block['part'];
};
