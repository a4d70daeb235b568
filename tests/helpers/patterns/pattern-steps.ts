/*
How many steps a backtracking matcher takes for a regular expression: V8 does not tell, and its seconds depend on the machine.
A pattern is compiled to instructions, and each that is executed is a step. V8 skips some of them (it searches for literals
first), so that the steps are an upper bound that grows in the same way. What matches is compared with what V8 matches.
*/

import {compilePattern, type Instruction, type Program} from './compile-pattern.ts';
import {exec} from './parse-pattern.ts';

/** More steps than any test counts on: something grows without bounds. */
const mostSteps = 50_000_000;

const lineEnd = /[\n\r\u2028\u2029]/;
const wordly = /\w/;
const fitsOne = (pattern: RegExp, character: string | undefined): boolean =>
	character !== undefined && exec.call(pattern, character) !== null;

type Registers = readonly number[];
/** Where to go on when what follows does not match; `until` is where a run of characters cannot become shorter or longer. */
type Choice = {readonly pc: number; readonly at: number; readonly registers: Registers; readonly run?: number};

const matcher = (source: string, flags: string, text: string) => {
	const {registers: size, anchored, ...whole} = compileOnce(source, flags);
	const unicode = flags.includes('u');
	let steps = 0;

	const next = (at: number, back: boolean): string | undefined => {
		if (back ? at <= 0 : at >= text.length) return undefined;
		if (!unicode) return text[back ? at - 1 : at];
		if (!back) return String.fromCodePoint(text.codePointAt(at)!);
		const pair = at > 1 ? text.codePointAt(at - 2)! : 0;
		return pair > 0xffff ? String.fromCodePoint(pair) : text[at - 1];
	};
	const isEdge = (sign: '^' | '$' | '\\b' | '\\B', at: number): boolean => {
		if (sign === '^') return at === 0 || (flags.includes('m') && fitsOne(lineEnd, text[at - 1]));
		if (sign === '$') return at === text.length || (flags.includes('m') && fitsOne(lineEnd, text[at]));
		const isBorder = fitsOne(wordly, text[at - 1]) !== fitsOne(wordly, text[at]);
		return sign === '\\b' ? isBorder : !isBorder;
	};

	/** Where a match from `start` ends, with what it has remembered; undefined where there is none. */
	const run = (
		{code, back}: Program,
		start: number,
		remembered: Registers,
	): {readonly at: number; readonly registers: Registers} | undefined => {
		const choices: Choice[] = [];
		let [pc, at, registers] = [0, start, remembered];
		const goBack = (): boolean => {
			const choice = choices.pop();
			if (choice === undefined) return false;
			({pc, at, registers} = choice);
			const {run: left} = choice;
			if (left === undefined) return true;
			// One character less, or one more.
			const {lazy, is} = code[pc - 1] as Extract<Instruction, {op: 'run'}>;
			const character = next(at, lazy ? back : !back)!;
			if (lazy && !(character !== undefined && is(character))) return goBack();
			at += (lazy === back ? -1 : 1) * character.length;
			if (left > 1) choices.push({pc, at, registers, run: left - 1});
			return true;
		};
		while (pc < code.length) {
			if (++steps > mostSteps) throw new Error(`/${source}/${flags} takes more than ${mostSteps} steps.`);
			const instruction = code[pc++]!;
			let fails = false;
			switch (instruction.op) {
				case 'one': {
					const character = next(at, back);
					if (character !== undefined && instruction.is(character)) at += (back ? -1 : 1) * character.length;
					else fails = true;
					break;
				}
				case 'run': {
					const {is, least, most, lazy} = instruction;
					let length = 0;
					let [here, first] = [at, at];
					for (; length < (lazy ? least : most); length++) {
						steps++;
						const character = next(here, back);
						if (character === undefined || !is(character)) break;
						here += (back ? -1 : 1) * character.length;
						if (length + 1 === least) first = here;
					}
					if (length < least) fails = true;
					else {
						at = here;
						const left = lazy ? most - least : length - least;
						if (left > 0) choices.push({pc, at: lazy ? first : here, registers, run: left});
					}
					break;
				}
				case 'fork':
					for (const to of instruction.to.slice(1).reverse()) choices.push({pc: to, at, registers});
					pc = instruction.to[0]!;
					break;
				case 'jump':
					pc = instruction.to;
					break;
				case 'mark':
					registers = registers.with(instruction.register, at);
					break;
				case 'zero':
					registers = registers.with(instruction.register, 0);
					break;
				case 'turn': {
					const {register, least, most, lazy, out} = instruction;
					const turns = registers[register]!;
					const more = registers.with(register, turns + 1);
					if (turns < least) registers = more;
					else if (turns >= most) pc = out;
					else if (lazy) {
						choices.push({pc, at, registers: more});
						pc = out;
					} else {
						choices.push({pc: out, at, registers});
						registers = more;
					}
					break;
				}
				case 'moved':
					fails = registers[instruction.turns]! > instruction.least && registers[instruction.mark] === at;
					break;
				case 'edge':
					fails = !isEdge(instruction.sign, at);
					break;
				case 'same': {
					const [first, last] = [registers[2 * instruction.group]!, registers[2 * instruction.group + 1]!];
					const words = first < 0 || last < 0 ? '' : text.slice(first, last);
					const here = back ? text.slice(Math.max(0, at - words.length), at) : text.slice(at, at + words.length);
					steps += words.length;
					if (flags.includes('i') ? here.toLowerCase() === words.toLowerCase() : here === words)
						at += (back ? -1 : 1) * words.length;
					else fails = true;
					break;
				}
				case 'look': {
					const found = run(instruction.program, at, registers);
					fails = (found === undefined) !== instruction.negative;
					if (found !== undefined && !fails) registers = found.registers;
				}
			}
			if (fails && !goBack()) return undefined;
		}
		return {at, registers};
	};

	return {
		find: (from: number, sticky: boolean): readonly [number, number] | undefined => {
			const nothing: Registers = Array.from({length: size}, () => -1);
			for (let start = from; start <= text.length; start++) {
				const found = run(whole, start, nothing);
				if (found !== undefined) return [start, found.at];
				if (sticky || anchored) return undefined;
				if (unicode && start < text.length && text.codePointAt(start)! > 0xffff) start++;
			}
			return undefined;
		},
		steps: () => steps,
	};
};

const compiled = new Map<string, ReturnType<typeof compilePattern>>();
const compileOnce = (source: string, flags: string): ReturnType<typeof compilePattern> => {
	const key = `${flags}/${source}`;
	const program = compiled.get(key) ?? compilePattern(source, flags);
	compiled.set(key, program);
	return program;
};

/**
 * Returns the steps in which `pattern` finds `result` in `text` from `from` on, or finds that there is nothing. Throws where
 * this matcher finds another thing than V8. In the v mode, whose classes hold whole strings, the characters between `from`
 * and the end of the match count.
 */
export const stepsOf = (
	{source, flags, sticky}: RegExp,
	text: string,
	from: number,
	result: RegExpExecArray | null,
): number => {
	if (flags.includes('v')) return (result === null ? text.length : result.index + result[0].length) - from + 1;
	const {find, steps} = matcher(source, flags, text);
	const found = find(from, sticky);
	const [index, end] = result === null ? [] : [result.index, result.index + result[0].length];
	if (found?.[0] !== index || found?.[1] !== end)
		throw new Error(
			`/${source}/${flags} at ${from} of ${JSON.stringify(text.slice(0, 200))}: V8 finds ${index} to ${end}, pattern-steps.ts ${found?.join(' to ')}.`,
		);
	return steps();
};
