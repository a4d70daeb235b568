import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {flagRows, groups} from '../../source/command-line/flags.ts';
import {parseFlags} from '../../source/command-line/parse-flags.ts';
import {parsePaths, requestOf} from '../../source/command-line/parse-request.ts';
import type {Request} from '../../source/command-line/request.ts';
import {UserError} from '../../source/model/problem.ts';

const onTerminal = (...argv: readonly string[]): Request => requestOf(parseFlags(argv), {terminal: true});
const inPipe = (...argv: readonly string[]): Request => requestOf(parseFlags(argv), {terminal: false});
const complaint = (...argv: readonly string[]): string => {
	try {
		inPipe(...argv);
	} catch (error) {
		expect(error).toBeInstanceOf(UserError);
		return (error as UserError).message;
	}
	throw new Error(`${argv.join(' ')} was accepted`);
};

describe('what is asked for', () => {
	test('a path on a terminal opens the reader, in a pipe it is printed', () => {
		expect(onTerminal('story.txt')).toEqual({
			action: 'read',
			sources: {paths: ['story.txt']},
			wanted: {},
			look: {color: 'auto', theme: 'auto'},
			cached: true,
		});
		expect(inPipe('story.txt')).toMatchObject({action: 'print', form: 'text', sources: {paths: ['story.txt']}});
	});

	test.each([['--json'], ['--jsonl'], ['--format=csv'], ['--plain'], ['--quotes'], ['--people']])(
		'%s prints on a terminal too',
		flag => {
			expect(onTerminal(flag, 'story.txt').action).toBe('print');
		},
	);

	test('--no-cache keeps nothing', () => {
		expect(onTerminal('--no-cache', 'news')).toMatchObject({action: 'read', cached: false, sources: {paths: ['news']}});
		expect(inPipe('--quotes', '--no-cache')).toMatchObject({action: 'print', cached: false});
	});

	test('what to look for opens the reader there, and is printed in a pipe', () => {
		expect(onTerminal('--section', 'tide gauge')).toMatchObject({action: 'read', wanted: {section: 'tide gauge'}});
		expect(inPipe('--person', 'Ada Quill', '--section', 'tide')).toMatchObject({
			action: 'print',
			wanted: {section: 'tide', person: 'Ada Quill'},
		});
	});

	test.each(['-5 degrees', '-5', '-minded', '--thus', '- and then'])(
		'words may begin with a minus, where they are no option: %s',
		words => {
			expect(inPipe('--quote', words, 'story.txt')).toMatchObject({
				wanted: {quote: words},
				sources: {paths: ['story.txt']},
			});
			expect(inPipe('-q', words)).toMatchObject({wanted: {quote: words}});
		},
	);

	test.each([
		[['-s', 'tide gauge']],
		[['-s=tide gauge']],
		[['-stide gauge']],
		[['--section', 'tide gauge']],
		[['--section=tide gauge']],
	])('%j asks for a section', argv => {
		expect(inPipe(...argv)).toMatchObject({wanted: {section: 'tide gauge'}, sources: {paths: []}});
	});

	test('words are kept as they are typed', () => {
		for (const words of ['007', '1e3', '"no light"', "'no'", 'a=b', '- x', 'true', '\\', '  two  '])
			expect(inPipe(`--quote=${words}`)).toMatchObject({wanted: {quote: words}});
	});

	test('what follows -- is a path, whatever it looks like', () => {
		expect(inPipe('--json', '--', '--section', '-')).toMatchObject({
			form: 'json',
			sources: {paths: ['--section', '-']},
		});
	});

	test('a dash alone is standard input, and a value for --files-from', () => {
		expect(inPipe('-', 'b.txt')).toMatchObject({sources: {paths: ['-', 'b.txt']}});
		expect(inPipe('--files-from', '-')).toMatchObject({sources: {paths: [], filesFrom: '-'}});
	});

	test('help wins over everything else, by its short name too', () => {
		expect(inPipe('--help')).toEqual({action: 'help'});
		expect(onTerminal('-h', 'story.txt', '--json')).toEqual({action: 'help'});
	});

	test('version, keys and completions stand alone', () => {
		expect(inPipe('-V')).toEqual({action: 'version'});
		expect(inPipe('--print-keys')).toEqual({action: 'print-keys'});
		expect(inPipe('--completion', 'fish')).toEqual({action: 'completion', shell: 'fish'});
		expect(complaint('--version', 'story.txt')).toBe('--version cannot be combined with other options or paths.');
	});
});

describe('what is refused, and what to do instead', () => {
	test.each([
		[['--sektion', 'x'], 'Unknown option --sektion. Did you mean --section?'],
		[['--quots'], 'Unknown option --quots. Did you mean --quotes?'],
		[['--colour', 'never'], 'Unknown option --colour. Did you mean --color?'],
		[['--filesFrom', 'x'], 'Unknown option --filesFrom. Did you mean --files-from?'],
		[['--frobnicate'], 'Unknown option --frobnicate. To list the options, run newsread --help.'],
		[['--section.x', 'y'], 'Unknown option --section.x. Did you mean --section?'],
		[['--__proto__', 'y'], 'Unknown option --__proto__. To list the options, run newsread --help.'],
		[['-x'], 'Unknown option -x. To list the options, run newsread --help.'],
		[['--section'], '--section needs a value, for example --section "peace talks".'],
		[['--section', ''], '--section needs a value, for example --section "peace talks".'],
		[['--section', '--json'], '--section needs a value. If that is “--json”, write --section=--json.'],
		[['--quote', '-s'], '--quote needs a value. If that is “-s”, write --quote=-s.'],
		[['--quote', '--persn=Vale'], '--quote needs a value. If that is “--persn=Vale”, write --quote=--persn=Vale.'],
		[['--person= '], '--person needs a value, for example --person "Ada Quill".'],
		[['--completion'], '--completion needs a value: bash, zsh or fish.'],
		[['--format', 'html'], 'Invalid --format “html”: choose text, markdown, csv, bibtex or csl-json.'],
		[['--format', 'json'], 'Invalid --format “json”: write --json.'],
		[['--format', 'md'], 'Invalid --format “md”: did you mean markdown?'],
		[['--csv'], 'Unknown option --csv. Did you mean --format csv?'],
		[['--format', 'markdwon'], 'Invalid --format “markdwon”: did you mean markdown?'],
		[['--width', 'wide'], 'Invalid --width “wide”: use a number from 10 to 1000.'],
		[['--width', '0'], 'Invalid --width “0”: use a number from 10 to 1000.'],
		[['--width'], '--width needs a value, for example --width 72.'],
		[
			['--since', 'soon', '--quotes'],
			'Invalid --since “soon”: use a date (2026-03-14, march 2026, 3 march), a day (yesterday, monday), or 7d, 2w, 3m, 1y ago.',
		],
		[
			['--until', '2026-02-30', '--quotes'],
			'Invalid --until “2026-02-30”: use a date (2026-03-14, march 2026, 3 march), a day (yesterday, monday), or 7d, 2w, 3m, 1y ago.',
		],
		[
			['--since', '2026-03', '--until', '2026-02', '--quotes'],
			'--since 2026-03 is after --until 2026-02. Exchange them.',
		],
		[['--sure', '80', '--quotes'], 'Invalid --sure “80”: use a number from 0 to 1, for example 0.8.'],
		[['--sort', 'newest', '--quotes'], 'Invalid --sort “newest”: choose date, oldest, path or speaker.'],
		[
			['--sort', 'speaker', '--topics'],
			'--sort speaker needs --quotes, --people --by-story, --person or --quote. Use date, oldest or path.',
		],
		[['--sort', 'date', '--people'], '--people has the most quoted first. Remove --sort, or add --by-story.'],
		[['--sort', 'date', '--count', 'month'], '--count has an order of its own. Remove --sort.'],
		[['--count', 'persn'], 'Invalid --count “persn”: did you mean person?'],
		[['--count', 'zebra'], 'Invalid --count “zebra”: choose person, topic, outlet, writer, day, month or year.'],
		[['--count', 'month,month'], '--count “month,month” has a word twice. Remove one.'],
		[['--count'], '--count needs a value, for example --count person,month.'],
		[['--count', 'month', '--list'], '--list and --count cannot be combined. Use one of them.'],
		[['--list', '--quotes'], '--list and --quotes cannot be combined. Use one of them.'],
		[['--list', '--quote', 'light'], '--list and --quote cannot be combined. Use one of them.'],
		[['--digest', '--until', '2026'], '--digest and --until need --since, for example --since yesterday.'],
		[
			['--digest', '--since', '7d', '--person', 'vale'],
			'--digest and --person cannot be combined. For that, use --quotes --since.',
		],
		[['--digest', '--since', '7d', '--jsonl'], '--digest prints text or markdown. For data, use --quotes --since.'],
		[['--digest', '--since', '7d', '--sort', 'date'], '--digest has an order of its own. Remove --sort.'],
		[['--follow', '--list'], '--follow and --list cannot be combined. Use one of them.'],
		[['--follow', '--quote', 'light'], '--follow and --quote cannot be combined. Use one of them.'],
		[['--follow', '--format', 'csv'], '--follow prints JSON Lines. Remove --format.'],
		[['--follow', '--people'], '--follow and --people need --by-story. Add it.'],
		[
			['--follow', '--person', 'a', '--person', 'b'],
			'--follow takes one --person. Start another newsread for the other.',
		],
		[['--follow', '-'], '--follow watches files and folders, not standard input. Give a path.'],
		[['--by-story', '--quotes'], '--by-story needs --people. Add it.'],
		[['--json=yes'], '--json takes no value; remove “=yes”.'],
		[['--section', 'a', '-s', 'b'], '--section was given 2 times. Use it once.'],
		[['--json', '--jsonl'], '--json and --jsonl cannot be combined. Use one of them.'],
		[['--format', 'csv', '--json'], '--json and --format cannot be combined. Use one of them.'],
		[['--quotes', '--people'], '--quotes and --people cannot be combined. Use one of them.'],
		[['--quote', 'light', '--people'], '--quote and --people cannot be combined. Use one of them.'],
		[
			['--indirect', '--topics'],
			'--indirect needs --quotes, --people, --sections, --person, --quote or --count. Add one of them.',
		],
		[[''], 'A path is empty. Remove it, or use . for this folder.'],
		[
			['-', '--files-from', '-'],
			'Standard input cannot be both an article (-) and a list of paths (--files-from -). Use a file for one of them.',
		],
	])('%j: %s', (argv, message) => {
		expect(complaint(...argv)).toBe(message);
	});

	test('any arguments give a request or an error for the user, never a crash', () => {
		const word = fc.oneof(
			fc.string(),
			fc.constantFrom(...flagRows.flatMap(([name, {short}]) => [`--${name}`, `-${short ?? 'z'}`, `--${name}=x`])),
			fc.constantFrom('-', '--', '---', '-=', '--=', '-s=', '--no-json', '--constructor', '--width=50'),
		);
		fc.assert(
			fc.property(fc.array(word, {maxLength: 6}), fc.boolean(), (argv, terminal) => {
				try {
					expect(requestOf(parseFlags(argv), {terminal})).toHaveProperty('action');
				} catch (error) {
					expect(error).toBeInstanceOf(UserError);
					expect((error as UserError).message).toMatch(/^.+$/su);
				}
			}),
		);
	});

	test('paths alone are what the parser would say of them', () => {
		const path = fc.oneof(fc.string(), fc.constantFrom('-', ' ', 'a=b', 'no', '1'));
		fc.assert(
			fc.property(fc.array(path), argv => {
				const typed = parsePaths(argv);
				if (typed) expect(typed).toEqual(parseFlags(argv));
				else expect(argv.some(word => word.startsWith('-') && word !== '-')).toBe(true);
			}),
		);
	});

	test('a hundred thousand paths are parsed in a moment', () => {
		const paths = Array.from({length: 100_000}, (_, number) => `story-${number}.txt`);
		expect(inPipe(...paths)).toMatchObject({sources: {paths}});
	});
});

describe('the flag table', () => {
	test('no short name is given twice', () => {
		const shorts = flagRows.flatMap(([, {short}]) => short ?? []);
		expect(new Set(shorts).size).toBe(shorts.length);
	});

	test('names are lower case words, and only values have choices', () => {
		for (const [name, {value, choices, file, does}] of flagRows) {
			expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
			if (choices ?? file) expect(value).toBeDefined();
			expect(does).toMatch(/^\p{Ll}.*[^.]$/u);
		}
	});

	test('flags of one group stand together, in the order of the groups', () => {
		const order = flagRows.map(([, {group}]) => Object.keys(groups).indexOf(group));
		expect(order).toEqual([...order].sort((a, b) => a - b));
	});

	test('every flag does something', () => {
		const examples: Readonly<Record<string, string>> = {DAY: '2026-03', SHARE: '0.8', BY: 'month'};
		const forPrint = ['since', 'until', 'sure', 'sort', 'indirect', 'all-copies'];
		for (const [name, {value, choices}] of flagRows) {
			const given = value === undefined ? `--${name}` : `--${name}=${choices?.[0] ?? examples[value] ?? '50'}`;
			const needed =
				name === 'by-story'
					? ['--people']
					: name === 'digest'
						? ['--since=7d', '--plain']
						: forPrint.includes(name)
							? ['--quotes']
							: [];
			const alone = onTerminal(given, ...needed);
			const without = onTerminal(...needed);
			if (choices?.[0] === 'auto') expect(alone).toEqual(without);
			else expect(alone).not.toEqual(without);
		}
	});
});
