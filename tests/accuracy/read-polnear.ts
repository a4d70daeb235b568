// Reads a part of PolNeAR as its authors publish it: texts, and attributions in the standoff format of brat.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {AnnotatedSet, Attribution, Range} from './annotated-sets.ts';
import {joined, piecesIn} from './quoted-pieces.ts';

/** The parts of PolNeAR whose articles stand in folders of their own. */
const parts = ['train', 'dev', 'test'] as const;

const rangesOf = (places: string): readonly Range[] =>
	places.split(';').map(place => {
		const [start = '', end = ''] = place.split(' ');
		return [Number(start), Number(end)];
	});

const sizeOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [start, end]) => sum + end - start, 0);

/** An attribution is direct if its content stands between quotation marks, and indirect if no part of it does. */
const typeOf = (text: string, content: readonly Range[]): Attribution['type'] => {
	const whole = joined(text, content);
	const quoted = sizeOf(whole.flatMap(range => piecesIn(text, range)));
	if (quoted === 0) return 'indirect';
	const marksAndBlanks = 4 * whole.length;
	return quoted + marksAndBlanks >= sizeOf(whole) ? 'direct' : 'mixed';
};

/** Reads `T1⇥Source 0 7⇥words` and `E1⇥Attribution:T4 Content:T3 Cue:T2 Source:T1`. */
const readStandoff = (standoff: string, text: string): readonly Attribution[] => {
	const lines = standoff.split('\n').map(line => line.split('\t'));
	const places = new Map(
		lines.flatMap(([id = '', label = '']) => {
			const at = label.indexOf(' ');
			return id.startsWith('T') ? [[id, rangesOf(label.slice(at + 1))] as const] : [];
		}),
	);
	return lines.flatMap(([id = '', roles = '']): readonly Attribution[] => {
		if (!id.startsWith('E')) return [];
		const rangesIn = (role: string) =>
			roles
				.split(' ')
				.filter(one => one.startsWith(role) && /^\d*:/.test(one.slice(role.length)))
				.flatMap(one => places.get(one.slice(one.indexOf(':') + 1)) ?? [])
				.sort((a, b) => a[0] - b[0]);
		const content = rangesIn('Content');
		if (content.length === 0) return [];
		return [{id, type: typeOf(text, content), source: rangesIn('Source'), cue: rangesIn('Cue'), content}];
	});
};

/** Returns a part by its name; of several annotations of one article, the first in the order of their names. */
const readPart = (folder: string, name: string): AnnotatedSet => {
	const annotations = readdirSync(join(folder, 'attributions')).sort();
	const articles = readdirSync(join(folder, 'text'))
		.sort()
		.map(file => {
			const id = file.replace(/\.txt$/, '');
			const text = readFileSync(join(folder, 'text', file), 'utf8');
			const annotation = annotations.find(one => one.replace(/_[0-9a-f]{4}\.ann$/, '') === id);
			if (annotation === undefined) throw new Error(`${folder}: nobody annotated ${file}.`);
			return {
				id,
				text,
				attributions: readStandoff(readFileSync(join(folder, 'attributions', annotation), 'utf8'), text),
			};
		});
	return {name, articles};
};

/** Reads PolNeAR from its folder or the `data` inside it; undefined if the folder is another. */
export const readPolnear = (folder: string): readonly AnnotatedSet[] | undefined => {
	const data = [folder, join(folder, 'data')].find(one =>
		parts.some(part => existsSync(join(one, part, 'attributions'))),
	);
	if (data === undefined) return undefined;
	return parts
		.filter(part => existsSync(join(data, part, 'attributions')))
		.map(part => readPart(join(data, part), part));
};
