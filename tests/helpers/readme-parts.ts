// The parts of README.md that are rendered from tables. `npm run readme` writes them anew.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {flagTable} from '../../source/command-line/help.ts';
import {formats} from '../../source/reading/formats.ts';
import {keyTable} from '../../source/settings/print-settings.ts';

export const readmePath = join(import.meta.dirname, '..', '..', 'README.md');

const formatTable = (): string =>
	[
		'| format | file names |',
		'| --- | --- |',
		...formats.map(
			({name, extensions}) =>
				`| ${name[0]!.toUpperCase()}${name.slice(1)} | ${extensions.map(extension => `\`${extension}\``).join(' ')} |`,
		),
	].join('\n');

/** Each stands between `<!-- name -->` and `<!-- /name -->`. */
export const parts: Readonly<Record<string, () => string>> = {flags: flagTable, keys: keyTable, formats: formatTable};

/** The README with every part as the tables have it now; a part without its marks is an error. */
export const withParts = (readme: string): string =>
	Object.entries(parts).reduce((text, [name, render]) => {
		const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
		const [from, to] = [text.indexOf(start), text.indexOf(end)];
		if (from < 0 || to < from) throw new Error(`README.md has no ${start} … ${end} for the ${name}.`);
		return `${text.slice(0, from + start.length)}\n\n${render()}\n\n${text.slice(to)}`;
	}, readme);

if (process.argv[1] === import.meta.filename) writeFileSync(readmePath, withParts(readFileSync(readmePath, 'utf8')));
