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

test('one that was thrown away is not shown, in a backup or in a folder', async () => {
	const notes = [
		['Eels', 0],
		['Old', 1],
	] as const;
	const bundles = notes.map(
		([name, trashed]) =>
			[
				name,
				{...files, 'info.json': JSON.stringify({version: 2, 'net.shinyfrog.bear': {trashed, encrypted: 0}}, null, 1)},
			] as const,
	);
	const entries = bundles.flatMap(([note, parts]) =>
		Object.entries(parts).map(([name, content]) => ({name: `Backup/${note}.textbundle/${name}`, content})),
	);
	const {documents, problems} = await readBytes(zipOf(entries), {path: 'notes.bear2bk'});
	expect(documents.map(({origin}) => origin.entry)).toEqual(['Backup/Eels.textbundle/text.md']);
	expect(problems).toEqual([]);
	const backup = join(root, 'backup');
	for (const [note, parts] of bundles) {
		mkdirSync(join(backup, `${note}.textbundle`, 'assets'), {recursive: true});
		for (const [name, content] of Object.entries(parts))
			writeFileSync(join(backup, `${note}.textbundle`, name), content);
	}
	expect([...findInFolder(backup, new Set(), () => false)]).toEqual([
		{path: join(backup, 'Eels.textbundle', 'text.md')},
	]);
});

test('a bundle in a folder is its text, too', () => {
	const folder = join(root, 'Eels.textbundle');
	mkdirSync(join(folder, 'assets'), {recursive: true});
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
	const found = [...findInFolder(folder, new Set(), () => false)];
	expect(found).toEqual([{path: join(folder, 'text.md')}]);
});
