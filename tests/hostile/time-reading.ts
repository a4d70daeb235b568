// For the fuzzer, which is no test: what a machine is busy with beside it may break this law.
import {readUnderLaws, type Wish} from './laws.ts';

/** Milliseconds of work that any file may take, in all threads. */
const patience = 5000;
/** More for each article: a damaged archive may repeat one sound page some thousand times. */
const patienceForArticle = 3;

export const timeReading = async (bytes: Uint8Array, name: string, wish?: Wish) => {
	const start = process.cpuUsage();
	const {broken, reading} = await readUnderLaws(bytes, name, wish);
	const {user, system} = process.cpuUsage(start);
	const milliseconds = (user + system) / 1000;
	const most = patience + (reading?.documents.length ?? 0) * patienceForArticle;
	const slow = milliseconds < most ? [] : [`worked ${Math.round(milliseconds)} ms`];
	return {broken: [...broken, ...slow], milliseconds, reading};
};
