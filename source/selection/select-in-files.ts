// Paths -> the findings that a request asks for, as a stream, and what there is instead if there are none.
import {isFolder} from '../library/is-folder.ts';
import type {ReadingOptions} from '../library/read-articles.ts';
import type {Article} from '../model/article.ts';
import type {Finding, FindingKind} from '../model/finding.ts';
import type {Limits} from '../model/limits.ts';
import type {PeopleDecision} from '../model/people-decision.ts';
import type {Problem} from '../model/problem.ts';
import type {Wanted} from '../model/wanted.ts';
import {bestFirst} from './best-quotes.ts';
import {type Counts, createCountedArticles} from './counted-articles.ts';
import {inOrder, type Order} from './in-order.ts';
import {createKept} from './kept-when-needed.ts';
import {leastDoubtful} from './least-doubtful.ts';
import {createMeantInFiles} from './meant-in-files.ts';
import {createMisreadNames} from './misread-names.ts';
import {queryForPrint, wantedAsDecided} from './narrowed-query.ts';
import type {MayBe} from './other-names.ts';
import {passagesIn} from './passages.ts';
import {peopleKeptIn} from './people-kept.ts';
import {personTest} from './people-meant.ts';
import {bestInArchive} from './quotes-in-archive.ts';
import {type Selection, selectInArticle} from './select-in-article.ts';
import {createWithoutCopies} from './without-copies.ts';

/** The findings in all articles, as they are read. */
export type Findings = {
	readonly found: AsyncIterable<Finding>;
	/** The counts so far; final when `found` has ended. */
	readonly count: () => Readonly<Counts>;
	/** The names among which the first thing wanted could have been found, for a message. */
	readonly names: () => ReadonlySet<string>;
	/** The names of those who were found because nobody has the name that was asked for. */
	readonly misread: () => readonly string[];
	/** Those who may be the person who was asked for, and were not found: known when `found` has ended. */
	readonly mayBe: () => readonly MayBe[];
};

type Asked = {
	readonly kind: FindingKind;
	readonly wanted: Wanted;
	readonly indirect: boolean;
	/** Whether what copies of an article have is found again. Default: once, unless one file is asked for. */
	readonly allCopies?: boolean | undefined;
	/** Whether the articles found are sources, of which copies are one. */
	readonly isOfSources?: boolean;
	readonly limits?: Limits;
	/** Default: as they are found, or, of quotes that are looked for, best first. */
	readonly sort?: Order | undefined;
	readonly onProblem: (problem: Problem) => void;
	readonly reading: ReadingOptions;
	/** What the reader has decided of people, the oldest first. */
	readonly decisions?: readonly PeopleDecision[];
};

/** Reads the paths and selects in each article. Files that cannot be read go to `onProblem`. */
export const findInFiles = (
	paths: readonly string[],
	{
		kind,
		wanted: typed,
		indirect,
		allCopies,
		isOfSources = false,
		limits = {},
		sort,
		onProblem,
		reading,
		decisions = [],
	}: Asked,
): Findings => {
	const wanted = wantedAsDecided(typed, reading.people);
	const counts: Counts = {articles: 0, foreign: 0, leftOut: 0, undated: 0, found: 0, problems: 0};
	const names = new Set<string>();
	const articles = createCountedArticles(paths, {wanted, limits, onProblem, counts, names});
	let mayBe: readonly MayBe[] = [];

	const [first, ...otherPaths] = paths;
	/** Articles and sections are printed from every file. */
	const isWhole = (kind === 'article' || kind === 'section') && !isOfSources;
	const isOnce = !allCopies && !isWhole && (otherPaths.length > 0 || isFolder(first!));

	/** Articles come by path. */
	const isAsFound = sort === undefined || (sort === 'path' && wanted.quote === undefined);

	async function* select(from: ReadingOptions, isAgain: boolean): AsyncGenerator<Finding> {
		const {quote} = wanted;
		const meant =
			quote === undefined ? undefined : await createMeantInFiles(queryForPrint(quote), paths, from, decisions);
		const all = articles(from, isAgain, meant);
		// Of quotes that are looked for, copies are left out of what is found.
		const withoutCopies =
			isOnce && wanted.quote === undefined
				? createWithoutCopies({mentions: kind === 'person' || kind === 'topic'})
				: (article: Article) => article;
		// Loaded only for people: it brings word lists of the analysis.
		const others =
			wanted.person === undefined || wanted.quote !== undefined
				? undefined
				: (await import('./other-names.ts')).createOtherNames(decisions);
		const {people} = reading;
		/** Standard input cannot be read again. */
		const piped = new Map<string, Article>();
		const selectIn = (article: Article): Selection => {
			const whole = selectInArticle(article, kind, wanted, {indirect, people});
			others?.met(article, whole);
			if (others && article.origin.path === '-') piped.set(article.id, article);
			const left = withoutCopies(article);
			if (left === article) return whole;
			return {...whole, found: left ? selectInArticle(left, kind, wanted, {indirect, people}).found : []};
		};
		/** By article: the keys of those who are meant there under other names. */
		const otherKeys = new Map<string, ReadonlySet<string>>();
		const selectOthers = (article: Article): readonly Finding[] => {
			const keys = otherKeys.get(article.id);
			const left = withoutCopies(article);
			return keys === undefined || left === undefined
				? []
				: selectInArticle(left, kind, wanted, {indirect, people, keys}).found;
		};
		const source =
			wanted.quote === undefined
				? leastDoubtful(all, selectIn, () => createKept(from, limits))
				: bestFirst(all, wanted, {reading, limits, isOnce, meant});
		async function* found(): AsyncGenerator<Finding> {
			let hasFound = false;
			for await (const one of source) {
				hasFound = true;
				yield one;
			}
			const named = others && hasFound ? others.among(await peopleKeptIn(paths, reading, others.surnames())) : [];
			// A part of all that was said has no sum to compare with.
			if (others && Object.keys(wanted).length === 1 && Object.keys(limits).length === 0) mayBe = others.mayBe();
			const kept = named.length > 0 ? await createKept(reading, limits) : undefined;
			for (const {id, path, keys} of named) {
				const article = piped.get(id) ?? (await kept!.read(path, id));
				otherKeys.set(id, keys);
				if (article) yield* selectOthers(article);
			}
		}
		const ordered = isAsFound
			? found()
			: inOrder(
					found(),
					sort!,
					wanted.quote === undefined
						? {
								select: article => [...selectIn(article).found, ...selectOthers(article)],
								kept: await createKept(from, limits),
							}
						: undefined,
				);
		for await (const one of ordered) {
			counts.found++;
			yield one;
		}
	}

	async function* found(): AsyncGenerator<Finding> {
		const {archive} = reading;
		const {person, quote, text} = wanted;
		if (text !== undefined) {
			const passages = passagesIn(paths, text, {reading, limits, isOnce, decisions, onProblem, counts});
			for await (const one of sort === 'path' ? inOrder(passages, sort) : passages) {
				counts.found++;
				yield one;
			}
			return;
		}
		const isUnlimited = Object.keys(wanted).length === 1 && Object.keys(limits).length === 0;
		if (archive !== undefined && quote !== undefined && isUnlimited) {
			const best = await bestInArchive(paths, quote, {reading: {...reading, archive}, isOnce, decisions, onProblem});
			if (best !== undefined) {
				Object.assign(counts, {articles: best.articles, problems: best.problems, found: best.found.length});
				if (isAsFound) yield* best.found;
				else yield* inOrder(best.found, sort!);
				return;
			}
		}
		if (archive === undefined || person === undefined) return yield* select(reading, false);
		yield* select({...reading, archive: {...archive, isWanted: personTest(person)}}, false);
		if (counts.found > 0) return;
		// Nobody of that name: the message says whom there is instead.
		Object.assign(counts, {articles: 0, foreign: 0, leftOut: 0, undated: 0});
		yield* select(reading, true);
	}

	const misread = wanted.person === undefined ? undefined : createMisreadNames(wanted.person, reading.people);
	async function* told(): AsyncGenerator<Finding> {
		for await (const one of found()) yield misread?.told(one) ?? one;
	}

	return {
		found: told(),
		count: () => counts,
		names: () => names,
		misread: () => misread?.names() ?? [],
		mayBe: () => mayBe,
	};
};
