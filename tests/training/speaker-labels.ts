// The persons behind the quotes of some articles, written down by hand in train.speakers.json; readme.md says how.
import {readFileSync} from 'node:fs';
import {foldName} from '../../source/analysis/language/fold-name.ts';
import {givenNamesFit} from '../../source/analysis/names/same-person.ts';

/** What kind of words the source is; `other` if they stand for nobody whom the article names. */
export const sourceKinds = ['name', 'pronoun', 'description', 'other'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Who is behind a source: the person's names, or null for nobody named. `unclear` is left out of every figure. */
export type SpeakerLabel = {readonly kind: SourceKind | 'unclear'; readonly names: readonly string[] | null};

type Labels = Readonly<Record<string, Readonly<Record<string, SpeakerLabel>>>>;

/** By article id, and in it by the offsets of the first span of the source. */
export const speakerLabels = JSON.parse(
	readFileSync(new URL('./train.speakers.json', import.meta.url), 'utf8'),
) as Labels;

const suffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

const wordsOf = (name: string): readonly string[] =>
	foldName(name.replaceAll('’', "'"))
		.split(' ')
		.map(word => word.replaceAll(/[.,]/g, ''))
		.filter(word => word !== '' && !suffixes.has(word));

/** Tells whether a name is that of the labelled person: the same surname, and no given name that contradicts. */
export const isLabelled = (name: string, {names}: SpeakerLabel): boolean => {
	const words = wordsOf(name);
	return (names ?? []).map(wordsOf).some(known => {
		const sameSurname = known.at(-1) === words.at(-1);
		return sameSurname && givenNamesFit(known.slice(0, -1), words.slice(0, -1));
	});
};
