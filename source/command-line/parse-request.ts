// Parsed arguments -> Request, or a UserError that says what to type instead.
import type {Limits} from '../model/limits.ts';
import {UserError} from '../model/problem.ts';
import {articleLists, type ListName, type Wanted} from '../model/wanted.ts';
import {periodFrom} from './days.ts';
import type {FlagName, flags} from './flags.ts';
import type {Appearance, Arguments, NameKind, OutputFormat, Overview, Request, Sources} from './request.ts';
import {typedDimensions, typedShare, typedWidth} from './typed-values.ts';

/** Parses a command line without flags; undefined if it has one. Most have none, and loading meow delays the first screen. */
export const parsePaths = (argv: readonly string[]): Arguments | undefined =>
	argv.every(word => !/^-./.test(word))
		? {input: argv, values: new Map(), more: new Map(), switches: new Set()}
		: undefined;

/** Returns the one flag of these that was given, if any. Throws a UserError if there are two. */
const onlyOne = <Name extends FlagName>(
	names: readonly Name[],
	given: (name: FlagName) => boolean,
): Name | undefined => {
	const [first, second] = names.filter(given);
	if (second === undefined) return first;
	throw new UserError(`--${first} and --${second} cannot be combined. Use one of them.`);
};

/** Returns the overview that is asked for. Throws a UserError where it does not go with what else is given. */
const overviewFrom = (
	{values, switches}: Arguments,
	list: ListName | undefined,
	given: (name: FlagName) => boolean,
): Overview | undefined => {
	if (switches.has('by-story') && list !== 'people') throw new UserError('--by-story needs --people. Add it.');
	const name = onlyOne(['list', 'count', 'digest'], given);
	const other = name === undefined ? undefined : (list ?? (values.has('quote') ? 'quote' : undefined));
	if (other !== undefined) throw new UserError(`--${name} and --${other} cannot be combined. Use one of them.`);
	if (name === 'digest') {
		if (values.has('until') && !values.has('since'))
			throw new UserError('--digest and --until need --since, for example --since yesterday.');
		const narrowing = (['section', 'person', 'topic', 'sure'] as const).find(one => values.has(one));
		if (narrowing !== undefined)
			throw new UserError(`--digest and --${narrowing} cannot be combined. For that, use --quotes --since.`);
		const data = (['json', 'jsonl'] as const).find(given) ?? values.get('format') ?? 'text';
		if (data !== 'text' && data !== 'markdown')
			throw new UserError('--digest prints text or markdown. For data, use --quotes --since.');
		return {of: 'news'};
	}
	if (name === 'list') return {of: 'articles'};
	if (name === 'count') return {of: 'counts', by: typedDimensions(values.get('count')!)};
	return list === 'people' && !switches.has('by-story') ? {of: 'people'} : undefined;
};

/** Throws a UserError for what cannot be said of articles that are still to come. */
const checkFollowing = ({input, values, more}: Arguments, given: (name: FlagName) => boolean): void => {
	const other = (['list', 'count', 'digest', 'quote', 'text', 'sort', 'json', 'format'] as const).find(given);
	if (other === 'json' || other === 'format') throw new UserError(`--follow prints JSON Lines. Remove --${other}.`);
	if (other !== undefined) throw new UserError(`--follow and --${other} cannot be combined. Use one of them.`);
	if (given('people') && !given('by-story')) throw new UserError('--follow and --people need --by-story. Add it.');
	if (more.has('person')) throw new UserError('--follow takes one --person. Start another newsread for the other.');
	if (input.includes('-') || values.get('files-from') === '-')
		throw new UserError('--follow watches files and folders, not standard input. Give a path.');
};

/** Throws a UserError for what does not go with --text. */
const checkText = (values: Arguments['values'], list: ListName | undefined, overview: Overview | undefined): void => {
	if (!values.has('text')) return;
	const other =
		list ?? overview?.of ?? (['section', 'quote', 'person', 'topic', 'sure'] as const).find(name => values.has(name));
	if (other === undefined) return;
	const name =
		overview === undefined
			? other
			: ({articles: 'list', people: 'people', news: 'digest', counts: 'count'} as const)[overview.of];
	throw new UserError(
		`--text and --${name} cannot be combined. Narrow the words instead: by:NAME, about:TOPIC, section:WORDS.`,
	);
};

const defined = <T extends object>(facts: T) =>
	Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
		[Key in keyof T]?: Exclude<T[Key], undefined>;
	};

/**
 * Checks arguments and returns what they ask for. `terminal` is true if standard output is a terminal: then, and without an
 * output flag, that is the reader. Throws a UserError for arguments that do not go together.
 */
export const requestOf = (typed: Arguments, {terminal}: {readonly terminal: boolean}): Request => {
	const {input, values, more, switches} = typed;
	const given = (name: FlagName) => values.has(name) || switches.has(name);
	if (given('help')) return {action: 'help'};
	for (const name of ['version', 'print-keys', 'completion', 'corrections', 'add-corrections'] as const) {
		if (!given(name)) continue;
		if (input.length + values.size + switches.size > 1)
			throw new UserError(`--${name} cannot be combined with other options or paths.`);
		if (name === 'add-corrections') return {action: name, file: values.get(name)!};
		if (name !== 'completion') return {action: name};
		return {action: name, shell: values.get(name) as (typeof flags)['completion']['choices'][number]};
	}

	if (given('names')) {
		if (values.size + switches.size > 1) throw new UserError('--names cannot be combined with other options.');
		return {action: 'names', kind: values.get('names') as NameKind, sources: {paths: input}};
	}

	const list = onlyOne(articleLists, given);
	const overview = overviewFrom(typed, list, given);
	const shape = onlyOne(['json', 'jsonl', 'format'], given);
	const form = (shape === 'format' ? values.get('format') : (shape ?? 'text')) as OutputFormat;
	if (values.has('quote') && list !== undefined && list !== 'quotes')
		throw new UserError(`--quote and --${list} cannot be combined. Use one of them.`);

	checkText(values, list, overview);

	const indirect = switches.has('indirect');
	const isOfQuotes = overview === undefined ? list !== 'topics' : overview.of !== 'articles' && overview.of !== 'news';
	if (indirect && !(isOfQuotes && (list ?? overview ?? values.get('quote') ?? values.get('person'))))
		throw new UserError(
			'--indirect needs --quotes, --people, --sections, --person, --quote or --count. Add one of them.',
		);

	const filesFrom = values.get('files-from');
	if (input.includes('')) throw new UserError('A path is empty. Remove it, or use . for this folder.');
	if (filesFrom === '-' && input.includes('-'))
		throw new UserError(
			'Standard input cannot be both an article (-) and a list of paths (--files-from -). Use a file for one of them.',
		);

	const sources: Sources = {paths: input, ...defined({filesFrom})};
	const wanted: Wanted = defined({
		section: values.get('section'),
		quote: values.get('quote'),
		text: values.get('text'),
		person: values.get('person'),
		topic: values.get('topic'),
	});
	const look: Appearance = {
		color: (values.get('color') ?? 'auto') as Appearance['color'],
		theme: (values.get('theme') ?? 'auto') as Appearance['theme'],
		...defined({width: typedWidth(values.get('width'))}),
	};
	const sort = values.get('sort') as (typeof flags)['sort']['choices'][number] | undefined;
	if (sort !== undefined && overview?.of === 'news')
		throw new UserError('--digest has an order of its own. Remove --sort.');
	if (sort !== undefined && (overview?.of === 'counts' || overview?.of === 'people'))
		throw new UserError(
			overview.of === 'counts'
				? '--count has an order of its own. Remove --sort.'
				: '--people has the most quoted first. Remove --sort, or add --by-story.',
		);
	if (
		sort === 'speaker' &&
		(overview !== undefined || !(list === 'quotes' || list === 'people' || wanted.quote || wanted.person))
	)
		throw new UserError(
			'--sort speaker needs --quotes, --people --by-story, --person or --quote. Use date, oldest or path.',
		);
	const limits: Limits = {
		...periodFrom(values.get('since'), values.get('until')),
		...defined({sure: typedShare(values.get('sure'))}),
	};
	const others = more.get('person') ?? [];
	const follow = switches.has('follow') ? true : undefined;
	const allCopies = switches.has('all-copies') ? true : undefined;
	if (follow) checkFollowing(typed, given);
	const cached = !switches.has('no-cache');
	if (
		terminal &&
		list === undefined &&
		overview === undefined &&
		!follow &&
		shape === undefined &&
		!indirect &&
		!switches.has('plain')
	) {
		const forPrint = (['since', 'until', 'sure', 'sort'] as const).find(name => values.has(name));
		if (forPrint !== undefined)
			throw new UserError(`--${forPrint} is for printing. Add --plain, or a list such as --quotes.`);
		if (allCopies) throw new UserError('--all-copies is for printing. Add --plain, or a list such as --quotes.');
		if (others.length > 0) throw new UserError('The reader opens on one --person. Add --plain to print several.');
		return {action: 'read', sources, wanted, look, cached};
	}
	return {
		action: 'print',
		sources,
		wanted,
		others,
		limits,
		indirect,
		form,
		look,
		cached,
		...defined({list, overview, sort, follow, allCopies}),
	};
};
