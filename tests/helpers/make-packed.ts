// Writes the packed fixtures of tests/fixtures/reading: `node tests/helpers/make-packed.ts`.
import {readFileSync, writeFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import {bookEntries, tarOf, zipOf} from './packing.ts';

const folder = new URL('../fixtures/reading/', import.meta.url);
const read = (name: string): Buffer => readFileSync(new URL(name, folder));
const write = (name: string, content: Uint8Array) => writeFileSync(new URL(name, folder), content);

const chapters = [
	{
		file: 'text/one.xhtml',
		title: 'One: The weir',
		body: '<h1>One</h1><h2>The weir</h2><p>The weir was built by a miller.</p><h2>His wife</h2><p>She said that it leaked.</p>',
	},
	{
		file: 'text/two%20words.xhtml',
		title: 'Two: The mill',
		body: '<h1>Two: The mill</h1><p>“It stood,” the miller said.</p>',
	},
	{file: 'text/empty.xhtml', title: 'A picture', body: '<img src="a.png" alt=""/>'},
];
const entries = bookEntries({
	title: 'Weir and mill',
	author: 'Ann Vale',
	date: '2022-11-05',
	id: 'urn:vale:1',
	chapters,
}).map(entry => ({...entry, name: String(entry.name).replace('%20', ' ')}));
write('book.epub', zipOf(entries));

write(
	'articles.zip',
	zipOf([
		{name: '2023/', content: '', stored: true},
		{name: '2023/10.txt', content: 'Ten\n\nThe tenth story is told last.\n'},
		{name: '2023/2.md', content: '# Two\n\nThe second story.\n\n## More\n\nAnd its end.\n'},
		{
			name: '2023/flood.txt',
			content: 'Flood\n\nThis story was broken on its way here, and nobody mended it.\n',
			spoilt: true,
		},
		{name: '2023/letters.mbox', content: read('mailbox.mbox')},
		{name: '2023/picture.png', content: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')},
		{name: '../../up.txt', content: 'Up\n\nA name that leads out of the archive is only a name.\n'},
		{name: '__MACOSX/2023/._2.md', content: 'nothing'},
		{name: 'package.json', content: '{"name": "pell"}'},
		{
			name: 'inner.tar',
			content: tarOf([{name: 'deep/story.txt', content: 'Deep\n\nA story in an archive in an archive.\n'}]),
		},
	]),
);
const long = `${'long-folder-name/'.repeat(8)}story.txt`;
const pax = ` path=${long}\n`;
write(
	'articles.tar',
	tarOf([
		{name: 'a.txt', content: 'First\n\nThe first story.\n'},
		{name: 'link.txt', content: '', type: '2', link: '/etc/passwd'},
		{name: 'pax', content: `${pax.length + 3}${pax}`, type: 'x'},
		{name: 'short', content: 'Long name\n\nIts name is long, its story short.\n'},
		{name: 'b.txt', content: 'Broken header\n\nThis one cannot be told.\n', spoilt: true},
		{name: 'c.txt', content: 'Third\n\nThe third story.\n'},
	]),
);
write('story.txt.gz', gzipSync('Packed\n\nOne story alone, packed.\n'));
