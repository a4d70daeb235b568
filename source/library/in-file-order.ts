// Files read by several threads, and given in their order all the same. This thread reads too: the file whose turn it is
// where nobody has begun it, else one further on.
import type {Problem} from '../model/problem.ts';
import {createReadingThreads} from './reading-threads.ts';
import type {FileStep, FileToRead} from './steps-of-file.ts';

/** Files, and what went wrong on the way to them. */
export type Found = FileToRead | {readonly problem: Problem};

export type Files = {
	/** Undefined after the last. */
	readonly next: () => Promise<Found | undefined>;
	/** How many `next` gives without waiting. */
	readonly waiting: () => number;
};

type Task = {
	readonly file: FileToRead;
	begun: boolean;
	/** A thread has left it to us. */
	ours: boolean;
	steps: readonly FileStep[] | undefined;
	readonly ready: PromiseWithResolvers<void>;
};

/** Files looked ahead at for each thread: what is done early stays in memory until its turn. */
const lookAhead = 12;

const taskOf = (found: Found): Task => ({
	file: 'path' in found ? found : {path: ''},
	begun: 'problem' in found,
	// Standard input is read here and nowhere else.
	ours: 'path' in found && found.path === '-',
	steps: 'problem' in found ? [found] : undefined,
	ready: Promise.withResolvers(),
});

/** `here` reads one file in this thread; the result has the file with the last of its steps. */
export async function* inFileOrder(
	files: Files,
	here: (file: FileToRead) => AsyncIterable<FileStep>,
	threads: number,
): AsyncGenerator<FileStep | {readonly read: FileToRead}, void, undefined> {
	const tasks: Task[] = [];
	const crew = createReadingThreads(threads, () => {
		const task = tasks.find(({begun, ours}) => !begun && !ours);
		if (!task) return undefined;
		task.begun = true;
		const done = (steps: readonly FileStep[] | undefined) => {
			task.steps = steps;
			if (!steps) {
				task.begun = false;
				task.ours = true;
			}
			task.ready.resolve();
		};
		return {file: task.file, done};
	});

	try {
		for (;;) {
			const room = 1 + lookAhead * threads;
			while (tasks.length < room && (tasks.length === 0 || files.waiting() > 0)) {
				const found = await files.next();
				if (!found) break;
				tasks.push(taskOf(found));
			}
			const [first] = tasks;
			if (!first) return;
			const isOurs = !first.begun;
			first.begun = true;
			crew.begin(files.waiting() + tasks.length);
			if (first.steps) yield* first.steps;
			else if (isOurs) yield* here(first.file);
			else {
				const other = tasks.find(({begun}) => !begun);
				if (other) {
					other.begun = true;
					other.steps = await gathered(here(other.file));
				} else await first.ready.promise;
				continue;
			}
			tasks.shift();
			if (first.file.path !== '') yield {read: first.file};
		}
	} finally {
		crew.stop();
	}
}

const gathered = async (steps: AsyncIterable<FileStep>): Promise<readonly FileStep[]> => {
	const all: FileStep[] = [];
	for await (const step of steps) all.push(step);
	return all;
};
