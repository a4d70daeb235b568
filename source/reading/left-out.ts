// What a folder or an archive held that was not read, in a few words. Nothing that may be an article is passed over in silence.
import {basename, extname} from 'node:path';
import type {Origin} from '../model/document.ts';
import type {Problem} from '../model/problem.ts';
import {problemAt} from './format.ts';
import {cleanLine} from './text/clean-text.ts';

/** Extensions of what stands beside saved pages and stories and never is an article. */
const quiet = new Set(
	(
		'apng avif bmp gif heic heif ico jfif jpe jpeg jpg png psd svg svgz tif tiff webp ' +
		'aac aif aiff flac m4a m4v mid mkv mov mp3 mp4 mpeg mpg oga ogg ogv opus wav weba webm wma wmv ' +
		'css less map sass scss cjs js jsx mjs ts tsx wasm eot otf ttf woff woff2 ini lnk msf url webloc'
	)
		.split(' ')
		.map(extension => `.${extension}`),
);

/** A folder in which a browser keeps the parts of a page: whatever lies there is no article of its own. */
const pageParts = /_files[\\/][^\\/]*$/;

const quietNames = new Set(['thumbs.db', 'icon\r']);

/** Returns true for a file that is worth no mention where it was found: a picture, a style sheet, a script. */
export const isQuiet = (path: string): boolean =>
	quiet.has(extname(path).toLowerCase()) || quietNames.has(basename(path).toLowerCase()) || pageParts.test(path);

/** Files that were left out of one folder or archive. */
export type LeftOut = {
	/** Counts a file by its name or path. */
	readonly add: (name: string) => void;
	readonly count: () => number;
	/** Returns “3 files were left out: 2 .docx, 1 .xlsx”, for one file or more. */
	readonly words: () => string;
};

/** Extensions that are named; there may be thousands. */
const mostNamed = 5;

const kindOf = (name: string): string => {
	const extension = extname(name).toLowerCase();
	const inner = extension === '.gz' ? extname(name.slice(0, -extension.length)).toLowerCase() : '';
	const all = cleanLine(inner + extension);
	if (all === '' || all === '.') return 'without an ending';
	return /^(?:\.[\p{L}\p{N}_-]{1,12}){1,2}$/u.test(all) ? all : 'with other endings';
};

/** Returns an empty tally. */
export const createLeftOut = (): LeftOut => {
	const kinds = new Map<string, number>();
	let count = 0;
	return {
		add: name => {
			const kind = kindOf(name);
			kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
			count++;
		},
		count: () => count,
		words: () => {
			const sorted = [...kinds].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
			const named = sorted.slice(0, mostNamed).map(([kind, number]) => `${number} ${kind}`);
			const others = sorted.slice(mostNamed).reduce((sum, [, number]) => sum + number, 0);
			const list = [...named, ...(others > 0 ? [`${others} of other kinds`] : [])].join(', ');
			return `${count === 1 ? '1 file was' : `${count} files were`} left out: ${list}`;
		},
	};
};

/** Returns what to tell of a folder or archive at `origin` of which something was read. There is at least one file in `left`. */
export const leftOutBeside = (origin: Origin, left: LeftOut, remedy = nameOne(left)): Problem => ({
	...problemAt(origin, left.words(), remedy),
	isNotice: true,
});

/** Returns the remedy for files of a folder: one that is named is always tried, and says what it is. */
export const nameOne = (left: LeftOut): string => `Name ${left.count() === 1 ? 'it' : 'one'} to see why.`;
