// A plugin for the bundler: functions that V8 compiles together with their file.
import type {Rolldown} from 'tsdown';

type Node = {readonly type: string; readonly start: number; readonly end: number};

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';

const childrenOf = (node: Node): readonly Node[] =>
	Object.values<unknown>({...node})
		.flat()
		.filter(isNode);

/** Returns the functions below a node that are expressions; of methods the source begins with their parameters. */
const functionsIn = (node: Node, code: string): readonly Node[] => {
	const here =
		node.type === 'ArrowFunctionExpression' ||
		(node.type === 'FunctionExpression' && /^(?:async\s+)?function\b/.test(code.slice(node.start, node.start + 20)));
	return [...(here ? [node] : []), ...childrenOf(node).flatMap(child => functionsIn(child, code))];
};

/** Returns the code with parentheses around each function that is an expression. `program` is its tree. */
export const inParentheses = (code: string, program: Node): string => {
	const marks = functionsIn(program, code)
		.flatMap(({start, end}) => [
			{at: start, mark: '('},
			{at: end, mark: ')'},
		])
		.sort((a, b) => a.at - b.at);
	const pieces = marks.map(({at, mark}, index) => code.slice(marks[index - 1]?.at ?? 0, at) + mark);
	return pieces.join('') + code.slice(marks.at(-1)?.at ?? 0);
};

/**
 * Puts the functions of the modules that a pattern matches in parentheses, which the minifier leaves. V8 takes such a function for
 * one that is called at once and compiles it with its file. That counts because Node keeps the compiled code of a file as it is
 * before any of its functions has run: all others are compiled again at each start. Of a first screen, that is a tenth.
 */
export const compiledAtOnce = (modules: RegExp): Rolldown.Plugin => ({
	name: 'compiled-at-once',
	transform(code, id) {
		if (!modules.test(id)) return undefined;
		return {code: inParentheses(code, this.parse(code, {lang: id.endsWith('x') ? 'tsx' : 'ts'})), map: null};
	},
});
