import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {LicenseInfo} from 'rolldown-license-plugin';
import {afterAll, describe, expect, test} from 'vitest';
import {dependenciesOf} from '../../source/bundle/installed-packages.ts';
import {licencesText} from '../../source/bundle/licences.ts';

const own = {licence: 'MIT License\n\nCopyright (c) us\n\nPermission is granted.\n', wordLists: '# Word lists\n'};
const one = (name: string, rest: Partial<LicenseInfo> = {}): LicenseInfo => ({
	name,
	version: '1.0.0',
	license: 'MIT',
	licenseText: `${name} may be used.`,
	...rest,
});
const bare = {licenseText: ''};
const bundled: readonly LicenseInfo[] = [
	one('fuse.js', {license: 'Apache-2.0', licenseText: 'Apache License, the whole of it.'}),
	one('unpdf'),
	one('es-toolkit'),
	one('yoga-layout', bare),
	one('franc-min', bare),
	one('bplist-parser', bare),
	one('@nodable/entities', bare),
];
const others = (name: string) => bundled.filter(each => each.name !== name);

describe('licenses.txt', () => {
	test('has each package once, by its name, version and licence, with the text', () => {
		const text = licencesText([one('zip'), ...bundled, one('zip'), one('zip', {version: '2.0.0'})], own);
		expect(text.match(/^zip [\d.]+ .*$/gm)).toEqual(['zip 1.0.0 (MIT)', 'zip 2.0.0 (MIT)']);
		expect(text).toContain('zip 1.0.0 (MIT)\n\nzip may be used.');
		expect(text.indexOf('newsread')).toBe(0);
		expect(text.endsWith('# Word lists')).toBe(true);
	});

	test('has the text of the MIT licence, with the right name, for packages that come without one', () => {
		expect(licencesText(bundled, own)).toContain(
			'bplist-parser 1.0.0 (MIT)\n\nMIT License\n\nCopyright (c) 2012 Near Infinity Corporation\n\nPermission is granted.',
		);
	});

	test('names what a package has brought in from others', () => {
		expect(licencesText(bundled, own)).toMatch(/^unpdf 1\.0\.0 \(MIT\)\n\nIt contains pdf\.js/m);
	});

	test.each([
		['a licence that is not in the list', [...bundled, one('gnu', {license: 'GPL-3.0'})], 'gnu is under “GPL-3.0”'],
		['no licence', [...bundled, one('free', {license: ''})], 'free is under “”'],
		['no text', [...bundled, one('short', bare)], 'short has no text of its licence'],
		['a text by now', [...others('franc-min'), one('franc-min')], 'franc-min has a text of its licence by now'],
		['gone', others('unpdf'), 'unpdf is in a table, but not in the bundle'],
		['no Apache License', [...others('fuse.js'), one('fuse.js')], 'fuse.js has no Apache License any more'],
	])('stops the build where a package has %s', (_, packages, problem) => {
		expect(() => licencesText(packages, own)).toThrow(`source/bundle/licences.ts: ${problem}`);
	});
});

describe('a package that is a bundle of others', () => {
	const root = mkdtempSync(join(tmpdir(), 'newsread-'));
	afterAll(() => rmSync(root, {recursive: true}));
	const install = (folder: string, dependencies: readonly string[], licence?: string) => {
		const path = join(root, folder);
		mkdirSync(path, {recursive: true});
		const manifest = {
			name: folder.split('node_modules/').at(-1),
			version: '1.0.0',
			license: 'MIT',
			dependencies: Object.fromEntries(dependencies.map(name => [name, '*'])),
		};
		writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
		if (licence !== undefined) writeFileSync(join(path, 'LICENSE.md'), licence);
	};

	test('brings the licences of all below it, from where Node finds them', () => {
		install('node_modules/tree', ['leaf', '@wood/twig']);
		install('node_modules/leaf', [], 'outer');
		install('node_modules/@wood/twig', ['leaf', 'tree']);
		install('node_modules/@wood/twig/node_modules/leaf', [], 'inner');
		expect(dependenciesOf('tree', root).map(({name, licenseText}) => [name, licenseText])).toEqual([
			['leaf', 'outer'],
			['@wood/twig', ''],
			['leaf', 'inner'],
			['tree', ''],
		]);
	});

	test('that is not installed stops the build', () => {
		expect(() => dependenciesOf('missing', root)).toThrow('package.json');
	});
});
