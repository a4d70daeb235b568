// What licenses.txt says: whose work is in the program, and on which terms it may be handed on.
import type {LicenseInfo} from 'rolldown-license-plugin';

/** They let anyone hand on the program, provided that their text goes with it. */
const permissive = ['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

/** The copyright lines of packages under the MIT licence that come without its text. */
const holders: Readonly<Record<string, string>> = {
	'@nodable/entities': 'Copyright (c) Amit Gupta',
	'bplist-parser': 'Copyright (c) 2012 Near Infinity Corporation',
	'franc-min': 'Copyright (c) Titus Wormer',
	'yoga-layout': 'Copyright (c) Meta Platforms, Inc. and affiliates.',
};

/** What a package contains of others, where its licence does not say so. */
const inside: Readonly<Record<string, string>> = {
	'es-toolkit': 'Parts are derived from Lodash, Copyright OpenJS Foundation and other contributors (MIT).',
	unpdf: 'It contains pdf.js, Copyright Mozilla Foundation, under the Apache License 2.0, which stands below.',
};

/** The package that comes with the whole Apache License, to which the others only refer. */
const withApacheLicence = 'fuse.js';

/** Texts that do not come from packages. */
export type OwnTexts = {
	/** The licence of newsread: that of MIT, below a line of copyright. */
	readonly licence: string;
	/** Where the word lists come from. */
	readonly wordLists: string;
};

/**
 * Returns the text of licenses.txt. Throws a sentence that says what to do where a package has a licence that nobody has
 * thought about yet, or one without its text.
 */
export const licencesText = (packages: readonly LicenseInfo[], {licence, wordLists}: OwnTexts): string => {
	const outdated = Object.keys({...holders, ...inside}).find(name => !packages.some(one => one.name === name));
	if (outdated !== undefined) throw new Error(toMend(`${outdated} is in a table, but not in the bundle`));
	const apache = packages.find(({name}) => name === withApacheLicence)?.licenseText ?? '';
	if (!apache.includes('Apache License'))
		throw new Error(toMend(`${withApacheLicence} has no Apache License any more`));
	const once = new Map(packages.map(one => [`${one.name} ${one.version}`, one]));
	return [
		`newsread\n\n${licence.trim()}`,
		'The rest of this file is about the work of others that is part of newsread.',
		...[...once.keys()].sort().map(name => entry(once.get(name)!, licence)),
		`Apache License 2.0\n\n${apache.trim()}`,
		wordLists.trim(),
	].join(`\n\n${'-'.repeat(80)}\n\n`);
};

const entry = ({name, version, license, licenseText}: LicenseInfo, licence: string): string => {
	if (!permissive.includes(license)) throw new Error(toMend(`${name} is under “${license}”, which the list lacks`));
	const holder = holders[name];
	if (licenseText === '' && holder === undefined) throw new Error(toMend(`${name} has no text of its licence`));
	if (licenseText !== '' && holder !== undefined) throw new Error(toMend(`${name} has a text of its licence by now`));
	const text = holder === undefined ? licenseText : licence.replace(/^Copyright .*$/m, () => holder);
	return [`${name} ${version} (${license})`, ...(inside[name] ? [inside[name]] : []), text.trim()].join('\n\n');
};

const toMend = (what: string): string => `source/bundle/licences.ts: ${what}. Correct its tables.`;
