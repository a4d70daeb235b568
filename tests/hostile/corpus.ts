// Files that were made to do harm, by the class of harm. Everything is generated: nothing hostile lies in the repository.
import {archives} from './archives.ts';
import {encodings} from './encodings.ts';
import type {HostileFile} from './hostile-file.ts';
import {pages} from './html.ts';
import {mails} from './mails.ts';
import {markup} from './markup.ts';
import {slowPatterns} from './slow-patterns.ts';
import {terminal} from './terminal.ts';

export const corpus: readonly HostileFile[] = [
	...terminal,
	...markup,
	...pages,
	...slowPatterns,
	...archives,
	...mails,
	...encodings,
];
