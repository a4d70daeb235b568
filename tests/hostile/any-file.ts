// Generates any file that a folder may have: of every format as programs write it, this project's examples, damaged ones, two
// halves of different files, and random bytes.
import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {formats} from '../../source/reading/formats.ts';
import {mutations, spliced} from './mutations.ts';
import type {Structure} from './structures/pieces.ts';
import {structures} from './structures.ts';

/** What a file may be made as: the names of `structures`. */
export type Kind = keyof typeof structures;

export const kinds = Object.keys(structures) as readonly Kind[];

const filesIn = (name: string): readonly Structure[] =>
	readdirSync(new URL(name, import.meta.url)).map(each => ({
		name: each,
		content: readFileSync(new URL(`${name}/${each}`, import.meta.url)),
	}));
const examples = ['../fixtures/reading', '../../articles'].flatMap(filesIn);

const extension = fc.constantFrom(...formats.flatMap(format => format.extensions), '');
const nonsense = fc
	.tuple(fc.uint8Array({maxLength: 2000}), extension)
	.map(([content, ending]): Structure => ({name: `fuzz${ending}`, content}));

/** A file of some of these kinds, with the words that must be shown if it is whole; of all kinds, examples of the project too. */
export const anyFileOf = (chosen: readonly Kind[] = kinds): fc.Arbitrary<Structure> => {
	const made = fc.oneof(...chosen.map(kind => structures[kind]));
	const valid =
		chosen === kinds
			? fc.oneof({weight: 3, arbitrary: made}, {weight: 1, arbitrary: fc.constantFrom(...examples)})
			: made;
	const damaged = fc.tuple(valid, mutations, fc.option(extension, {freq: 5})).map(
		([{name, content}, changes, other]): Structure => ({
			name: other === null ? name : `fuzz${other}`,
			content: changes.reduce((bytes, change) => change(bytes), content),
		}),
	);
	const mixed = fc
		.tuple(valid, valid, fc.nat(1000))
		.map(([one, other, at]): Structure => ({name: one.name, content: spliced(one.content, other.content, at)}));
	return fc.oneof(
		{weight: 5, arbitrary: made},
		{weight: 8, arbitrary: damaged},
		{weight: 2, arbitrary: mixed},
		{weight: 1, arbitrary: nonsense},
	);
};
