import {type Is, type Node, parsePattern} from './parse-pattern.ts';

export type Instruction =
	| {readonly op: 'one'; readonly is: Is}
	/** Characters of one kind, as many as there are or as few as needed. */
	| {readonly op: 'run'; readonly is: Is; readonly least: number; readonly most: number; readonly lazy: boolean}
	| {readonly op: 'fork'; readonly to: readonly number[]}
	| {readonly op: 'jump'; readonly to: number}
	/** Remembers the place. */
	| {readonly op: 'mark'; readonly register: number}
	| {readonly op: 'zero'; readonly register: number}
	/** The head of a loop: once more, or out of it. */
	| {
			readonly op: 'turn';
			readonly register: number;
			readonly least: number;
			readonly most: number;
			readonly lazy: boolean;
			readonly out: number;
	  }
	/** Goes back from an iteration that matched nothing, which would never end. */
	| {readonly op: 'moved'; readonly mark: number; readonly turns: number; readonly least: number}
	| {readonly op: 'edge'; readonly sign: '^' | '$' | '\\b' | '\\B'}
	| {readonly op: 'same'; readonly group: number}
	| {readonly op: 'look'; readonly program: Program; readonly negative: boolean};

/** Of a pattern, or of what it looks for around a place; `back` where it goes from right to left. */
export type Program = {readonly code: readonly Instruction[]; readonly back: boolean};

/** V8 tries a pattern that begins with ^ at the start of the text only. */
const isAnchored = (node: Node): boolean => {
	if (node.kind === 'edge') return node.sign === '^';
	if (node.kind === 'sequence') return node.parts[0] !== undefined && isAnchored(node.parts[0]);
	if (node.kind === 'alternatives') return node.parts.every(isAnchored);
	return node.kind === 'group' && isAnchored(node.part);
};

/** Compiles a pattern to instructions for a backtracking matcher. */
export const compilePattern = (
	source: string,
	flags: string,
): Program & {readonly registers: number; readonly anchored: boolean} => {
	const {tree, groups} = parsePattern(source, flags);
	let registers = 2 * ((source.match(/\(/g)?.length ?? 0) + 1);
	const program = (root: Node, back: boolean): Program => {
		const code: Instruction[] = [];
		const add = (node: Node): void => {
			switch (node.kind) {
				case 'character':
					code.push({op: 'one', is: node.is});
					return;
				case 'sequence':
					for (const part of back ? node.parts.toReversed() : node.parts) add(part);
					return;
				case 'alternatives': {
					const fork = code.push({op: 'fork', to: []}) - 1;
					const starts: number[] = [];
					const ends: number[] = [];
					for (const part of node.parts) {
						starts.push(code.length);
						add(part);
						ends.push(code.push({op: 'jump', to: 0}) - 1);
					}
					code[fork] = {op: 'fork', to: starts};
					for (const end of ends) code[end] = {op: 'jump', to: code.length};
					return;
				}
				case 'group': {
					const [first, last] = [2 * node.number, 2 * node.number + 1];
					code.push({op: 'mark', register: back ? last : first});
					add(node.part);
					code.push({op: 'mark', register: back ? first : last});
					return;
				}
				case 'look':
					code.push({op: 'look', program: program(node.part, node.behind), negative: node.negative});
					return;
				case 'edge':
					code.push({op: 'edge', sign: node.sign});
					return;
				case 'same':
					code.push({op: 'same', group: typeof node.group === 'number' ? node.group : groups.get(node.group)!});
					return;
				case 'repeat': {
					const {part, least, most, lazy} = node;
					if (part.kind === 'character') {
						code.push({op: 'run', is: part.is, least, most, lazy});
						return;
					}
					const [turns, mark] = [registers++, registers++];
					code.push({op: 'zero', register: turns});
					const head = code.push({op: 'jump', to: 0}) - 1;
					code.push({op: 'mark', register: mark});
					add(part);
					code.push({op: 'moved', mark, turns, least}, {op: 'jump', to: head});
					code[head] = {op: 'turn', register: turns, least, most, lazy, out: code.length};
				}
			}
		};
		add(root);
		return {code, back};
	};
	const {code, back} = program(tree, false);
	return {code, back, registers, anchored: !flags.includes('m') && isAnchored(tree)};
};
