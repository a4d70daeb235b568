// What other programs take for the same files: not the same work, but what a reader would type instead.
import {execFileSync, spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type Cost, costOf} from './cost.ts';

const isThere = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const words = 'a second survey of';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Writes the articles as the feed that newsboat reads: it takes no files. */
const writeFeed = (folder: string, file: string): void => {
	const items = readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter(name => /\.(txt|md|html)$/.test(name))
		.map(name => {
			const [title = '', ...text] = readFileSync(join(folder, name), 'utf8').split('\n');
			return `<item><title>${escaped(title)}</title><guid>${name}</guid><description>${escaped(text.join('\n'))}</description></item>`;
		});
	writeFileSync(
		file,
		`<?xml version="1.0"?><rss version="2.0"><channel><title>Bench</title><link>http://localhost/</link><description>-</description>${items.join('\n')}</channel></rss>`,
	);
};

/** Builds an index of all quotes with plain fuse.js and asks it once, in a process of its own. */
const plainFuse = (quotes: string): readonly string[] => [
	'--input-type=module',
	'-e',
	`import {readFileSync} from 'node:fs'; import Fuse from 'fuse.js';
	const quotes = readFileSync(${JSON.stringify(quotes)}, 'utf8').trim().split('\\n').map(line => JSON.parse(line));
	new Fuse(quotes, {keys: ['text'], useTokenSearch: true}).search(${JSON.stringify(words)}, {limit: 200});`,
];

/** Returns what each program costs that is installed. */
export const peersOver = async (
	folder: string,
	{newsread, env}: {readonly newsread: string; readonly env: NodeJS.ProcessEnv},
): Promise<readonly (readonly [string, Cost])[]> => {
	const all: [string, Cost][] = [];
	const quotes = execFileSync(process.execPath, [newsread, '--quotes', '--jsonl', folder], {
		encoding: 'utf8',
		env,
		maxBuffer: 1e9,
	});
	const file = join(folder, '..', 'quotes.jsonl');
	writeFileSync(file, quotes);
	if (isThere('rg')) all.push(['rg -F', await costOf('rg', ['-F', words, folder])]);
	if (isThere('fzf'))
		all.push(['fzf --filter, over our quotes', await costOf('fzf', ['--filter', words], {input: quotes})]);
	if (isThere('newsboat')) {
		const [feed, urls, cache] = ['feed.rss', 'urls', 'newsboat.db'].map(name => join(folder, '..', name)) as [
			string,
			string,
			string,
		];
		writeFeed(folder, feed);
		writeFileSync(urls, `file://${feed}\n`);
		const call = ['-u', urls, '-c', cache, '-C', '/dev/null'];
		all.push(['newsboat, reads the feed', await costOf('newsboat', [...call, '-x', 'reload'])]);
		all.push(['newsboat, starts and counts the unread', await costOf('newsboat', [...call, '-x', 'print-unread'])]);
	}
	all.push(['plain fuse.js, index and one question', await costOf(process.execPath, plainFuse(file))]);
	return all;
};
