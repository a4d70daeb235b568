/*
How much a function works, in steps that are the same on every machine and at every time of day: blocks of JavaScript that
are executed (V8 counts them for coverage), steps of regular expressions, and elements that built-in functions go through.
V8 counts blocks in functions that are called for the first time after this file was loaded, and the calls of others.
*/
import {Session} from 'node:inspector';
import {stepsOf} from './patterns/pattern-steps.ts';

const session = new Session();
session.connect();

const ask = <Answer = unknown>(method: string, parameters: object = {}): Answer => {
	let answer: Answer | undefined;
	// Within one thread the answer comes before post() returns.
	session.post(method, parameters, (error, result) => {
		if (error) throw new Error(`${method}: ${JSON.stringify(error)}`);
		answer = result as Answer;
	});
	return answer!;
};

ask('Profiler.enable');
ask('Profiler.startPreciseCoverage', {callCount: true, detailed: true});

type Coverage = {
	readonly result: readonly {
		readonly url: string;
		readonly functions: readonly {readonly ranges: readonly {readonly count: number}[]}[];
	}[];
};

/** The program and the packages that it is made of. */
const isCounted = (url: string): boolean =>
	/\/source\/|\/dist\/|\/node_modules\//.test(url) && !/\/node_modules\/(?:@?vitest|vite|fast-check|chai)\//.test(url);

/**
 * Returns how many blocks of JavaScript were executed since the last count: enough where looking into every pattern would
 * take too long. To ask takes some 30 ms.
 */
export const blocksSinceLastCount = (): number => {
	let count = 0;
	for (const {url, functions} of ask<Coverage>('Profiler.takePreciseCoverage').result)
		if (isCounted(url)) for (const {ranges} of functions) for (const range of ranges) count += range.count;
	return count;
};

/** Built-in functions that go through all that they are called on; those that search stop where they find something. */
const builtIns = [
	[
		String.prototype,
		'indexOf lastIndexOf includes split replaceAll repeat trim trimEnd trimStart toLowerCase normalize',
	],
	[
		Array.prototype,
		'indexOf lastIndexOf includes concat slice splice shift unshift reverse toReversed sort toSorted with join flat fill',
	],
] as const;

let counted = 0;
/** The matcher of regular expressions works as well, and that does not count. */
let isMatching = false;

const counting = builtIns.flatMap(([prototype, names]) =>
	names.split(' ').map(name => {
		const own = Object.getOwnPropertyDescriptor(prototype, name)!;
		const call = own.value as (...parameters: unknown[]) => unknown;
		const instead = function (this: {readonly length: number}, ...parameters: unknown[]): unknown {
			const {length} = this;
			const answer = call.apply(this, parameters);
			if (!isMatching) counted += costOf(name, length, answer, parameters[1]);
			return answer;
		};
		return {prototype, name, own, instead: {...own, value: instead}};
	}),
);

const costOf = (name: string, length: number, answer: unknown, from: unknown): number => {
	if (name === 'slice' || name === 'concat') return (answer as readonly unknown[]).length + 1;
	if (name === 'indexOf') return Math.max(1, (answer === -1 ? length : Number(answer)) - Number(from ?? 0) + 1);
	return length + 1;
};

const {exec} = RegExp.prototype;

/** All of match(), replace(), split() and test() call it, where it is not V8's own. */
function countingExec(this: RegExp, text: string): RegExpExecArray | null {
	const from = this.global || this.sticky ? this.lastIndex : 0;
	const result = exec.call(this, text);
	if (isMatching) return result;
	isMatching = true;
	counted += stepsOf(this, String(text), from, result);
	isMatching = false;
	return result;
}

/** Returns the number of steps in which `work` is done. */
export const countWork = async (work: () => unknown): Promise<number> => {
	counted = 0;
	blocksSinceLastCount();
	for (const {prototype, name, instead} of counting) Object.defineProperty(prototype, name, instead);
	RegExp.prototype.exec = countingExec;
	try {
		await work();
	} finally {
		RegExp.prototype.exec = exec;
		for (const {prototype, name, own} of counting) Object.defineProperty(prototype, name, own);
	}
	return counted + blocksSinceLastCount();
};

/**
 * Returns how many times the work on `make(size)` the work on four times as much is: 4 where it grows in proportion, 16 where
 * it grows with the square. What is made once and kept, as tables are, is made before.
 */
export const growthFrom = async <Input>(
	size: number,
	make: (size: number) => Input,
	work: (input: Input) => unknown,
): Promise<number> => {
	const [first, small, large] = [make(Math.ceil(size / 4)), make(size), make(size * 4)];
	await work(first);
	const few = await countWork(() => work(small));
	return (await countWork(() => work(large))) / Math.max(few, leastWork);
};

/** Steps that are there whatever the size. */
const leastWork = 500;
