/*
Measures the harm that a name does. Persons whose quotes all have the right speaker get names of other origins, one person of one article at a time, with the
sex and the titles they have, and the same quotes are judged again. Each gets several names, because single names differ
more than origins do. So this is not the accuracy on news of other countries,
but how much of it a name takes away.
*/
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {nameOrigins} from './name-origins.ts';
import {percent, sum} from './shares.ts';
import {judgeSwap, type SpeakersById, swappable} from './swaps.ts';

/** Names that each person gets, and how far apart they stand in the lists. */
const draws = [0, 5, 10, 15] as const;

/** Prints the shares for each origin. `folder` holds dev.jsonl and dev.speakers.json. */
export const measureSwaps = async (folder: string): Promise<void> => {
	const speakers = JSON.parse(readFileSync(join(folder, 'dev.speakers.json'), 'utf8')) as SpeakersById;
	const persons = await swappable(join(folder, 'dev.jsonl'), speakers);
	const [control, ...foreign] = Object.entries(nameOrigins);
	console.log(`${persons.length} persons, ${persons.reduce((all, {runs}) => all + runs.size, 0)} quoted runs`);

	const measure = async ([name, origin]: (typeof foreign)[number]): Promise<number> => {
		const judged = [];
		for (const draw of draws)
			for (const [number, person] of persons.entries()) judged.push(await judgeSwap(person, origin, number + draw));
		const all = percent(sum(judged.map(one => one.all)));
		const pronouns = sum(judged.map(one => one.pronouns));
		const named = sum(judged.map(one => one.somebodyElse));
		const cells = [all.toFixed(1), `pronouns ${percent(pronouns).toFixed(1)} of ${pronouns.all}`];
		console.log(`${name.padEnd(20)} ${cells.join('  ')}  somebody else ${percent(named).toFixed(1)}`);
		return all;
	};

	await measure(control!);
	const figures: number[] = [];
	for (const origin of foreign) figures.push(await measure(origin));
	const mean = figures.reduce((total, figure) => total + figure, 0) / figures.length;
	console.log(`worst ${Math.min(...figures).toFixed(1)}, mean of ${figures.length} origins ${mean.toFixed(1)}`);
};
