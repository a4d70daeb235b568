import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {findInFolder} from '../../../source/reading/find-in-folder.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {zipOf} from '../../helpers/packing.ts';

const root = mkdtempSync(join(tmpdir(), 'newsread-bundles-'));
afterAll(() => rmSync(root, {recursive: true, force: true}));

const files = {'text.md': '# Eels\nThey are back.', 'info.json': '{"version": 2}', 'assets/eel.png': 'x'};

test('of a backup of notes, each bundle is its text', async () => {
	const entries = Object.entries(files).map(([name, content]) => ({name: `Eels.textbundle/${name}`, content}));
	const {documents, problems} = await readBytes(zipOf(entries), {path: 'notes.bear2bk'});
	expect(documents).toMatchObject([{headline: 'Eels', blocks: [{text: 'They are back.'}]}]);
	expect(problems).toEqual([]);
});

test('and so is one in a folder', () => {
	const folder = join(root, 'Eels.textbundle');
	mkdirSync(join(folder, 'assets'), {recursive: true});
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
	const found = [...findInFolder(root, new Set(), () => false)];
	expect(found).toEqual([{path: join(folder, 'text.md')}]);
});
