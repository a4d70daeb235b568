// The parts of README.md and docs that are rendered from tables and records. `npm run readme` writes them anew.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {flagTable} from '../../source/command-line/help.ts';
import {dayForms} from '../../source/matching/day-forms.ts';
import {formats} from '../../source/reading/formats.ts';
import {keyTable} from '../../source/settings/print-settings.ts';
import {readRecord} from '../accuracy/accuracy-record.ts';
import {confidenceTable, figuresTable} from '../accuracy/accuracy-tables.ts';

/** The folder of the project. */
export const projectFolder = join(import.meta.dirname, '..', '..');

const formatTable = (): string =>
	[
		'| format | file names |',
		'| --- | --- |',
		...formats.map(
			({name, extensions}) =>
				`| ${name[0]!.toUpperCase()}${name.slice(1)} | ${extensions.map(extension => `\`${extension}\``).join(' ')} |`,
		),
	].join('\n');

const dayTable = (): string =>
	[
		'| day | means |',
		'| --- | --- |',
		...dayForms.map(({examples, means}) => `| ${examples.map(example => `\`${example}\``).join(' ')} | ${means} |`),
	].join('\n');

const accuracy = (): string => figuresTable(readRecord());

/** What is rendered, by page and name. Each part stands between `<!-- name -->` and `<!-- /name -->`. */
export const parts: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
	'README.md': {accuracy},
	'docs/accuracy.md': {accuracy, confidence: () => confidenceTable(readRecord())},
	'docs/command-line.md': {flags: flagTable, days: dayTable},
	'docs/formats.md': {formats: formatTable},
	'docs/keys.md': {keys: keyTable},
};

/** A page with every part as the tables have it now; a part without its marks is an error. */
export const withParts = (page: string, text: string): string =>
	Object.entries(parts[page]!).reduce((written, [name, render]) => {
		const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
		const [from, to] = [written.indexOf(start), written.indexOf(end)];
		if (from < 0 || to < from) throw new Error(`${page} has no ${start} … ${end} for the ${name}.`);
		return `${written.slice(0, from + start.length)}\n\n${render()}\n\n${written.slice(to)}`;
	}, text);

if (process.argv[1] === import.meta.filename)
	for (const page of Object.keys(parts)) {
		const path = join(projectFolder, page);
		writeFileSync(path, withParts(page, readFileSync(path, 'utf8')));
	}
