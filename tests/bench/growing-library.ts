/*
What a growing library costs the thread of the screen: 10,000 and 40,000 summaries arrive in batches of 32, with a real
notebook in a temporary folder, and after each batch the library page with its sidebar is drawn at 120 x 40. That is the
worst case: one frame for each batch, though a fast disk brings several batches between two frames. CPU time of the
thread alone, in a process of its own for each run, by turns; writes the medians and their ratio (4 is linear).

	npx node tests/bench/growing-library.ts [ROUNDS] [SMALL] [LARGE]
*/
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {packHeard} from '../../source/library/catalogue/heard.ts';
import type {ArticleSummary} from '../../source/library/library.ts';
import {openNotebook} from '../../source/notebook/open-notebook.ts';
import {keepAlong} from '../../source/terminal/effects/follow-notebook.ts';
import {ansiOf} from '../../source/terminal/panes/screen.ts';
import type {Action} from '../../source/terminal/state/actions.ts';
import {initialState, type State} from '../../source/terminal/state/state.ts';
import {createStore} from '../../source/terminal/state/store.ts';
import {update} from '../../source/terminal/update/update.ts';

const batchSize = 32;

/** Returns the milliseconds of CPU time that this thread has used. */
const worked = (): number => {
	const {user, system} = process.threadCpuUsage();
	return (user + system) / 1000;
};

const given = ['Mara', 'Ines', 'Piet', 'Rafiq', 'Odette', 'Anton', 'Ilse', 'Tilda', 'Bo', 'Ada', 'Nils', 'Vera'];
const family = ['Lindqvist', 'Halloran', 'Vandersteen', 'Tamm', 'Breme', 'Varady', 'Marrow', 'Quint', 'Vale', 'Okafor'];

/** One person in four stories is in one story only; the others are in many. */
const nameOf = (number: number): string => {
	const [first, last] = [given[number % given.length]!, family[(number * 7) % family.length]!];
	return number % 4 === 0 ? `${first} ${last}${(number * 31) % 100_003}` : `${first} ${last}`;
};

const summaryOf = (number: number): ArticleSummary => {
	const people = [...new Set(Array.from({length: 6}, (_, index) => nameOf(number * 5 + index * index)))];
	const voices = people.slice(0, 3).map((name, index) => ({name, quotes: 3 - index}));
	const day = new Date(Date.UTC(2010, 0, 1) + ((number * 7919) % 5000) * 86_400_000);
	return {
		id: `news/${Math.floor(number / 500)}/story-${number}.txt`,
		path: `news/${Math.floor(number / 500)}/story-${number}.txt`,
		title: `The harbour board puts off the winter timetable for the ${number}th time`,
		standfirst: 'Nobody on the quay believes the figure, and nobody has a better one.',
		...(number % 20 !== 0 && {published: day.toISOString().slice(0, 10)}),
		words: 400 + (number % 900),
		quotes: 6,
		voices,
		people,
		topics: [`harbour ${number % 400}`, `timetable ${(number * 3) % 900}`, 'night ferry'],
		sections: [{}, {subhead: 'What the board wants'}],
		heard: packHeard(
			1000,
			voices.map((_, voice) => ({start: voice * 250, end: voice * 250 + 100, voice})),
		),
	};
};

/** Milliseconds that the thread works while so many summaries arrive. */
const costOf = (count: number): number => {
	const folder = mkdtempSync(join(tmpdir(), 'newsread-bench-'));
	const summaries = Array.from({length: count}, (_, number) => summaryOf(number));
	const notebook = openNotebook(folder, problem => {
		throw new Error(problem.what);
	});
	const store = createStore<State, Action>(
		initialState({screen: {columns: 120, rows: 40}, theme: {depth: 'truecolor', shade: 'dark'}, place: 'news'}),
		update,
	);
	store.dispatch({kind: 'key', key: 'L'});
	const stop = keepAlong(store, notebook);
	let drawn = 0;
	const start = worked();
	for (let at = 0; at < count; at += batchSize) {
		const articles = summaries.slice(at, at + batchSize);
		const read = at + articles.length;
		store.dispatch({kind: 'library', event: {type: 'articles', articles, found: count, read}});
		drawn += ansiOf(store.get()).length;
	}
	const cost = worked() - start;
	if (drawn === 0) throw new Error('Nothing was drawn.');
	stop();
	notebook.close();
	rmSync(folder, {recursive: true});
	return cost;
};

const median = (costs: readonly number[]) => [...costs].sort((a, b) => a - b)[costs.length >> 1]!;

const [first = '5', ...sizes] = process.argv.slice(2);
if (first === '--one') {
	console.log(costOf(Number(sizes[0])));
} else {
	const [small = 10_000, large = 40_000] = sizes.map(Number);
	const costs = new Map<number, number[]>([
		[small, []],
		[large, []],
	]);
	for (let round = 0; round < Number(first); round++)
		for (const [count, list] of costs)
			list.push(
				Number(execFileSync(process.execPath, [import.meta.filename, '--one', `${count}`], {encoding: 'utf8'})),
			);
	for (const [count, list] of costs)
		console.log(`${count} summaries: median ${median(list).toFixed(0)} ms   min ${Math.min(...list).toFixed(0)} ms`);
	console.log(`ratio ${(median(costs.get(large)!) / median(costs.get(small)!)).toFixed(2)}`);
}
