// docs/schema.json is the contract of --json and --jsonl: it fits all that is printed, and says nothing that is not.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Ajv2020, type AnySchemaObject} from 'ajv/dist/2020.js';
import {afterAll, describe, expect, test} from 'vitest';
import packageJson from '../package.json' with {type: 'json'};
import {dimensions} from '../source/model/dimension.ts';
import {toJson} from '../source/print/json.ts';
import {lockStory} from './helpers/story.ts';
import {program, root} from './helpers/terminal.ts';

type Schema = AnySchemaObject & {readonly $defs: Readonly<Record<string, AnySchemaObject>>};
type Line = Readonly<Record<string, unknown>>;

const schema: Schema = JSON.parse(readFileSync(join(root, 'docs', 'schema.json'), 'utf8'));

/** The schema without its leave to add properties: what it does not name is an error. */
const closed = (part: unknown): unknown => {
	if (Array.isArray(part)) return part.map(closed);
	if (part === null || typeof part !== 'object') return part;
	const all = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, closed(value)]));
	return 'properties' in all && 'required' in all ? {...all, additionalProperties: false} : all;
};
const ajv = new Ajv2020({allErrors: true, allowUnionTypes: true});
ajv.addSchema(closed(schema) as Schema);

const faults = (name: string, line: unknown): readonly string[] => {
	const validate = ajv.getSchema(`${schema.$id}#/$defs/${name}`);
	if (validate === undefined) throw new Error(`docs/schema.json has no ${name}.`);
	validate(line);
	return (validate.errors ?? []).map(
		({instancePath, message, params}) => `${instancePath} ${message} ${JSON.stringify(params)}`,
	);
};

const folder = mkdtempSync(join(tmpdir(), 'newsread-'));
afterAll(() => rmSync(folder, {recursive: true}));
writeFileSync(
	join(folder, 'lock.md'),
	'# Lock closes\n\nAda Quill keeps the lock, and Ben Marrow is the harbour master.\n\n“We regret it,” said Quill and Marrow. See [the notice](https://example.org/notice).\n\nThe Harbour Board said: “It is closed for good.”\n',
);
writeFileSync(
	join(folder, 'schleuse.md'),
	'---\nlang: de\n---\n\n# Die Schleuse schließt\n\nDie Schleuse am alten Hafen wird im Herbst geschlossen, weil das Tor nicht mehr dicht ist und niemand die Reparatur bezahlen will. „Wir bedauern das sehr“, sagte die Wärterin am Abend, als die letzten Boote schon fort waren.\n',
);

const run = (argv: readonly string[]): string =>
	spawnSync(process.execPath, [program, '--no-cache', ...argv], {
		encoding: 'utf8',
		env: {PATH: process.env.PATH, HOME: folder},
		maxBuffer: 1 << 28,
	}).stdout;

const shipped = join(root, 'articles');

/** By what they print: the options of each list. */
const lists: readonly (readonly [name: string, ...argv: string[]])[] = [
	['article'],
	['topic', '--topic', 'ferry'],
	['section', '--sections'],
	['section', '--section', 'gauge'],
	['quote', '--quotes', '--indirect'],
	['quote', '--quote', 'gauge'],
	['quote', '--quote', 'gaige'],
	['passage', '--text', 'gauge'],
	['passage', '--text', 'gaige'],
	['passage', '--text', 'the'],
	['quote', '--person', 'quill'],
	['person', '--people', '--by-story'],
	['person', '--people', '--by-story', '--person', 'qill'],
	['quote', '--person', 'qill'],
	['topic', '--topics'],
	['listedArticle', '--list'],
	['listedArticle', '--list', '--sort', 'date'],
	['listedPerson', '--people'],
	...dimensions.map(dimension => ['count', '--count', dimension] as const),
	['count', '--count', dimensions.join(',')],
];
const printed = new Map<string, Line[]>();

const linesOf = (argv: readonly string[]): readonly Line[] =>
	run([...argv, '--jsonl', shipped, folder])
		.trim()
		.split('\n')
		.map(line => JSON.parse(line));

describe.each(lists)('a line that is an element “%s” of the schema', (name, ...argv) => {
	test(`is all that ${argv.join(' ') || 'an article'} prints`, () => {
		const elements = linesOf(argv);
		expect(elements.length).toBeGreaterThan(0);
		expect(elements.flatMap(line => faults(name, line))).toEqual([]);
		printed.set(name, [...(printed.get(name) ?? []), ...elements]);
	});
});

test.each([['--quotes'], ['--list']])('with %s, --json prints as one array what --jsonl prints line by line', list => {
	expect(JSON.parse(run([list, '--json', shipped, folder]))).toEqual(linesOf([list]));
});

/** The names of the properties of an object and of all below it: “quotes.speaker”. */
const namesIn = (value: unknown, path = ''): readonly string[] => {
	if (Array.isArray(value)) return value.flatMap(one => namesIn(one, path));
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([name, below]) => [`${path}${name}`, ...namesIn(below, `${path}${name}.`)]);
};

const namesOf = (part: AnySchemaObject, path = ''): readonly string[] =>
	Object.entries((part.properties ?? {}) as Readonly<Record<string, AnySchemaObject>>).flatMap(([name, below]) => [
		`${path}${name}`,
		...namesOf(below.items ?? below, `${path}${name}.`),
	]);

test.each(Object.keys(schema.$defs).filter(name => 'properties' in schema.$defs[name]! && name !== 'span'))(
	'the schema names nothing of “%s” that is never printed',
	name => {
		const story = lockStory();
		const {speaker: _, ...unnamed} = story.quotes[0]!;
		const decided = {...unnamed, organisation: 'the lock board', decided: 'reader' as const, confidence: 1};
		const voice = {...unnamed, unnamed: 'a fitter', decided: 'reader' as const, confidence: 1};
		const corrected =
			name === 'article'
				? [toJson({kind: 'article', article: {...story, quotes: [decided, voice]}})]
				: name === 'quote'
					? [decided, voice].map(quote => toJson({kind: 'quote', article: story, quote}))
					: [];
		expect(corrected.flatMap(line => faults(name, line))).toEqual([]);
		const names = new Set([...corrected, ...(printed.get(name) ?? [])].flatMap(line => namesIn(line)));
		expect(namesOf(schema.$defs[name]!).filter(one => !names.has(one))).toEqual([]);
	},
);

test('what has another shape does not fit', () => {
	const [article] = printed.get('article')!;
	const {text: _, ...bare} = article!;
	expect(faults('article', bare)).toHaveLength(1);
	expect(faults('article', {...article, mood: 'bright'})).toHaveLength(1);
	expect(faults('article', {...article, headline: 7})).toHaveLength(1);
});

test('a later version may add properties, and only a new major version another schema', () => {
	const open = new Ajv2020({allowUnionTypes: true}).compile(schema);
	const [article] = printed.get('article')!;
	expect(open([{...article, mood: 'bright'}])).toBe(true);
	expect(open({mood: 'bright'})).toBe(false);
	expect(schema.$id).toBe(`urn:newsread:json:${packageJson.version.split('.')[0]}`);
});
