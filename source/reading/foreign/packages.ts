// ZIP and TAR archives that are the file or the export of another program, by the names of their entries. The order of entries
// says nothing: LibreOffice begins a spreadsheet with another one than Excel does.
import type {UnsupportedKind} from '../recognise/signatures.ts';
import {asCsv, copyText} from './remedies.ts';

type Package = UnsupportedKind & {readonly isPackage: (names: ReadonlySet<string>) => boolean};

const has =
	(...wanted: readonly string[]) =>
	(names: ReadonlySet<string>): boolean =>
		wanted.some(name => names.has(name));

const hasAll =
	(...patterns: readonly RegExp[]) =>
	(names: ReadonlySet<string>): boolean =>
		patterns.every(pattern => names.values().some(name => pattern.test(name)));

const isOfficePackage = has('[Content_Types].xml', '_rels/.rels');

/** Office files of Microsoft keep their main part in a folder of its own. */
const office =
	(folder: string) =>
	(names: ReadonlySet<string>): boolean =>
		isOfficePackage(names) && names.values().some(name => name.startsWith(`${folder}/`));

const packages: readonly Package[] = [
	{what: 'a spreadsheet', remedy: asCsv, isPackage: office('xl')},
	{what: 'a presentation', remedy: copyText, isPackage: office('ppt')},
	{
		what: 'a document of Apple’s Pages, Numbers or Keynote',
		remedy: copyText,
		isPackage: hasAll(/^Index(?:\.zip$|\/Document\.iwa$)/),
	},
	{
		what: 'an office document or a program package',
		remedy: copyText,
		isPackage: has('[Content_Types].xml', 'mimetype', 'META-INF/MANIFEST.MF', 'AndroidManifest.xml'),
	},
];

/** By what the entry `mimetype` of an OpenDocument says. */
const openDocuments: readonly (readonly [RegExp, UnsupportedKind])[] = [
	[/opendocument\.text/, {what: 'a template or a master document (OpenDocument)', remedy: 'Save it as ODT.'}],
	[/opendocument\.spreadsheet/, {what: 'a spreadsheet', remedy: asCsv}],
	[/opendocument\.presentation/, {what: 'a presentation', remedy: copyText}],
	[/opendocument/, {what: 'an office document', remedy: copyText}],
];

/** Returns what to say of the archive if it is no folder of files. `mimetype` is the content of the entry of that name. */
export const packageKindOf = (names: readonly string[], mimetype?: string): UnsupportedKind | undefined => {
	const open = mimetype === undefined ? undefined : openDocuments.find(([pattern]) => pattern.test(mimetype))?.[1];
	const all = new Set(names);
	return open ?? packages.find(({isPackage}) => isPackage(all));
};
