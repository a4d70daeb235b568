// All hostile files, by the kind of harm. They are generated: the repository has none.
import {archives} from './archives.ts';
import {databases} from './databases.ts';
import {documents} from './documents.ts';
import {encodings} from './encodings.ts';
import type {HostileFile} from './hostile-file.ts';
import {pages} from './html.ts';
import {mails} from './mails.ts';
import {markup} from './markup.ts';
import {pdfs} from './pdfs.ts';
import {richText} from './rich-text.ts';
import {saved} from './saved.ts';
import {slowPatterns} from './slow-patterns.ts';
import {tabular} from './tables.ts';
import {terminal} from './terminal.ts';
import {wires} from './wires.ts';

/** Every hostile file; names are unique. */
export const corpus: readonly HostileFile[] = [
	...terminal,
	...markup,
	...pages,
	...slowPatterns,
	...archives,
	...mails,
	...encodings,
	...documents,
	...wires,
	...saved,
	...databases,
	...tabular,
	...pdfs,
	...richText,
];
