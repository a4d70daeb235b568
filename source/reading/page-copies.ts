// Folders in which ArchiveBox keeps one page several times: as SingleFile writes it, as the browser had it, as text, and as two
// libraries extract it. One copy is the article; the others are not left out, as they say the same.

/** Copies by how much of the page they keep, the best first. Since version 0.9 each may be in a folder of its own. */
const copies = [
	'singlefile.html',
	'singlefile',
	'output.html',
	'dom',
	'readability',
	'mercury',
	'wget',
	'htmltotext.txt',
	'htmltotext',
];
const otherOutputs = [
	'output.pdf',
	'screenshot.png',
	'headers.json',
	'archive.org.txt',
	'warc',
	'media',
	'favicon.ico',
];
/** What the extracting libraries leave in the folder of a copy. */
const extracts = ['content.html', 'content.txt', 'article.json'];

/**
 * Returns the one entry that is read of a folder with the entries `names` if it keeps a page several times; undefined for all
 * other folders.
 */
export const bestCopy = (names: readonly string[]): string | undefined => {
	if (extracts.every(name => names.includes(name))) return extracts[0];
	if (!names.includes('index.json') && !names.includes('index.jsonl')) return undefined;
	const outputs = [...copies, ...otherOutputs].filter(name => names.includes(name));
	return outputs.length < 2 ? undefined : copies.find(name => names.includes(name));
};
