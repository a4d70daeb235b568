// A library whose articles, lists and searches have the reader's corrections, wherever it runs: corrections stay on this side.
import {analyseSections} from '../../analysis/analyse-sections.ts';
import type {Article} from '../../model/article.ts';
import type {Corrections} from '../../model/correction.ts';
import type {PeopleDecision} from '../../model/people-decision.ts';
import {listingOf} from '../archive/listings.ts';
import {createQuotesByPerson, type SaidIn, saidBy} from '../catalogue/quotes-by-person.ts';
import {createSaidInCopies} from '../catalogue/said-in-copies.ts';
import type {ArticleSummary, Library, LibraryEvent, QuoteMatch} from '../library.ts';
import type {CorrectedVoices, DecidedVoices} from '../search/language/decided-voices.ts';
import {parseQuery} from '../search/query.ts';
import {appearancesIn} from './appearances.ts';
import {joinedKeys, readDecisions} from './by-hand.ts';
import {corrected} from './corrected.ts';
import {correctedVoices} from './corrected-voices.ts';
import {createJoinedPeople} from './joined-people.ts';
import {personKeysOf, surnameIn} from './names.ts';
import {recounted} from './recounted.ts';
import {askedRole, calledOf, mayHaveTold, rolesByArticle, surnamesTold, toldApart} from './told-apart.ts';

/**
 * Returns a library that asks for the corrections, and for what was decided of people, anew with every call. What somebody said, and
 * what was said about a topic, is there once for an article and its copies.
 */
export const correctedLibrary = (
	library: Library,
	corrections: () => Corrections | undefined,
	decisions: () => readonly PeopleDecision[] = () => [],
): Library => {
	/** In the order in which they were opened. */
	const summaries = new Map<string, ArticleSummary>();
	const places = new Map<string, number>();
	const copies = createSaidInCopies();
	/** Who is one person: corrected articles are not known to the library behind. */
	const joined = createJoinedPeople();

	const article: Library['article'] = async (id, options) =>
		corrected(await library.article(id, options), corrections());

	const isConcerned = (id: string, own: Corrections): boolean => {
		const path = summaries.get(id)?.path;
		return path !== undefined && own.concern(path);
	};

	/** Returns the summary with what is corrected; as it was if its file is gone. */
	const summaryOf = async (summary: ArticleSummary): Promise<ArticleSummary> => {
		if (!(corrections()?.concern(summary.path) ?? false)) return summary;
		return library.article(summary.id).then(
			before => {
				const after = corrected(before, corrections());
				return after === before ? summary : listingOf(after).summary;
			},
			() => summary,
		);
	};

	/** Returns summaries in which two people of one name are told apart as the reader has decided. */
	const withRolesTold = async (articles: readonly ArticleSummary[]): Promise<readonly ArticleSummary[]> => {
		const decided = readDecisions(decisions());
		if (!articles.some(summary => mayHaveTold(summary, decided))) return articles;
		const seen = await library.appearancesOf(surnamesTold(decisions()));
		const byId = new Map(seen.map(({id, everyone}) => [id, everyone]));
		return articles.map(summary => {
			const everyone = byId.get(summary.id);
			return everyone === undefined ? summary : toldApart(summary, everyone, decided);
		});
	};

	async function* open(paths: readonly string[]): AsyncGenerator<LibraryEvent> {
		for await (const event of library.open(paths)) {
			if (event.type !== 'articles') {
				yield event;
				continue;
			}
			for (const summary of event.articles) {
				places.set(summary.id, places.size);
				summaries.set(summary.id, summary);
				copies.add(summary);
			}
			// A promise for each of 20,000 summaries would take longer than to list them.
			const articles = corrections() === undefined ? event.articles : await Promise.all(event.articles.map(summaryOf));
			yield {...event, articles: await withRolesTold(articles)};
		}
	}

	/** Returns the article with an id, before and after; undefined where nothing is corrected. */
	const changedIn = async (
		id: string,
		own: Corrections,
	): Promise<{readonly before: Article; readonly after: Article} | undefined> => {
		if (!isConcerned(id, own)) return undefined;
		const before = await library.article(id).catch(() => undefined);
		const after = before && corrected(before, own);
		return before === undefined || after === before ? undefined : {before, after: after!};
	};

	/** Gives a match the speaker that the reader has set, and its place in the corrected article; none if it is no quote. */
	const matchAfter = async <Match extends QuoteMatch>(match: Match, own: Corrections): Promise<readonly Match[]> => {
		const changed = await changedIn(match.articleId, own);
		const words = changed?.before.quotes[match.quote]?.content;
		if (changed === undefined || words === undefined) return [match];
		const quote = changed.after.quotes.findIndex(({content}) => content === words);
		if (quote === -1) return [];
		const {said, reported} = listingOf(changed.after);
		const now = [...said, ...reported].find(one => one.quote === quote)!;
		const {speaker: _, speakers: __, decided: ___, sentencesOn: ____, ...rest} = match;
		return [{...rest, ...now} as Match];
	};

	/** Lays the corrections over matches. They are read once: to ask the notebook for each of many would take longest of all. */
	const matchesAfter = async <Match extends QuoteMatch>(matches: readonly Match[]): Promise<readonly Match[]> => {
		const own = corrections();
		if (own === undefined) return matches;
		const concerned = new Set(matches.map(({articleId}) => articleId).filter(id => isConcerned(id, own)));
		if (concerned.size === 0) return matches;
		const after: Match[] = [];
		for (const match of matches)
			if (concerned.has(match.articleId)) after.push(...(await matchAfter(match, own)));
			else after.push(match);
		return after;
	};

	/** Returns what is decided, where a query asks who said something. */
	const decidedFor = async (query: string): Promise<{readonly decided?: DecidedVoices}> => {
		const {by, notBy} = parseQuery(query);
		if (by.length + notBy.length === 0) return {};
		const own = corrections();
		const articles: CorrectedVoices[] = [];
		for (const id of own === undefined ? [] : summaries.keys()) {
			const changed = await changedIn(id, own!);
			if (changed !== undefined) articles.push(correctedVoices(id, changed));
		}
		return {decided: {people: decisions(), articles}};
	};

	const search: Library['search'] = async (query, options) => {
		const answer = await library.search(query, {...options, ...(await decidedFor(query))});
		const own = corrections();
		if (own === undefined) return answer;
		const after = await Promise.all(answer.matches.map(match => matchAfter(match, own)));
		return {...answer, ...recounted(answer, after), matches: after.flat()};
	};

	/** Those who go by the names, and for each whom the reader has joined with them the key alone: it may be a bare surname. */
	const groupsOf = (names: readonly string[]): readonly (readonly string[])[] => {
		const keys = personKeysOf(names);
		const others = joinedKeys(keys, readDecisions(decisions()).same).filter(key => !keys.has(key));
		return [names, ...others.map(key => [key])];
	};

	const quotesBy: Library['quotesBy'] = async names => {
		const groups = await Promise.all(groupsOf(names).map(quotesByOne));
		return copies.once(groups.length === 1 ? groups[0]! : groups.flat().sort(inOrder));
	};

	const inOrder = (a: QuoteMatch, b: QuoteMatch): number =>
		(places.get(a.articleId) ?? 0) - (places.get(b.articleId) ?? 0) || a.quote - b.quote;

	const quotesByOne: Library['quotesBy'] = async names => {
		const decided = readDecisions(decisions());
		const asked = askedRole(names, decided);
		if (asked === undefined) return correctedQuotesBy(names);
		const [found, seen] = await Promise.all([
			correctedQuotesBy(asked.names),
			library.appearancesOf([surnameIn(asked.key)]),
		]);
		const roles = rolesByArticle(seen, asked.key, decided);
		return found.filter(({articleId}) => roles.get(articleId) === asked.role);
	};

	const correctedQuotesBy: Library['quotesBy'] = async names => {
		const found = await library.quotesBy(names);
		const own = corrections();
		const concerned = own === undefined ? [] : [...summaries.keys()].filter(id => isConcerned(id, own));
		if (own === undefined || concerned.length === 0) return found;
		const anew = createQuotesByPerson<SaidIn>((there, keys) => saidBy(keys, there));
		const replaced = new Set<string>();
		for (const id of concerned) {
			const changed = await changedIn(id, own);
			if (changed === undefined) continue;
			replaced.add(id);
			const listing = listingOf(changed.after);
			const pairs = joined.of(id);
			const summary = pairs === undefined ? listing.summary : {...listing.summary, joined: pairs};
			anew.add(summary, {...listing, summary});
		}
		const now = anew.by(names).map(quote => ({...quote, matched: [], score: 1}));
		// Both are in text order within an article.
		return [...found.filter(({articleId}) => !replaced.has(articleId)), ...now].sort(
			(a, b) => (places.get(a.articleId) ?? 0) - (places.get(b.articleId) ?? 0),
		);
	};

	const quotesAbout: Library['quotesAbout'] = async topic =>
		copies.once(await matchesAfter(await library.quotesAbout(topic)));

	const prepare: Library['prepare'] = (document, onQuotes, aloneIn) =>
		library.prepare(
			document,
			found => {
				const own = corrections();
				if (own === undefined) return onQuotes(found);
				const {quotes, people} = corrected({...analyseSections(document), ...found}, own);
				onQuotes({...found, quotes, people});
			},
			aloneIn,
		);

	const revise: Library['revise'] = async paths => {
		const revision = await library.revise(paths);
		for (const id of revision.gone) summaries.delete(id);
		for (const summary of [...revision.added, ...revision.changed]) {
			if (!places.has(summary.id)) places.set(summary.id, places.size);
			summaries.set(summary.id, summary);
			copies.add(summary);
		}
		const [added, changed] = await Promise.all(
			[revision.added, revision.changed].map(list => Promise.all(list.map(summaryOf))),
		);
		return {...revision, added: added!, changed: changed!};
	};

	const newWords: Library['newWords'] = async (ids, options) => {
		const found = await library.newWords(ids, options);
		return {...found, said: await Promise.all(found.said.map(matchesAfter))};
	};

	const appearancesOf: Library['appearancesOf'] = async surnames => {
		const found = await library.appearancesOf(surnames);
		const own = corrections();
		if (own === undefined) return found;
		return Promise.all(
			found.map(async one => {
				const changed = await changedIn(one.id, own);
				if (changed === undefined) return one;
				const everyone = appearancesIn(changed.after);
				return {
					...one,
					everyone: {...everyone, people: everyone.people.filter(({key}) => surnames.includes(surnameIn(key)))},
				};
			}),
		);
	};

	const namesAndRolesOf: Library['namesAndRolesOf'] = async names => {
		const decided = readDecisions(decisions());
		const asked = askedRole(names, decided);
		if (asked === undefined) return library.namesAndRolesOf(names);
		const keys = personKeysOf(asked.names);
		const seen = await appearancesOf([surnameIn(asked.key)]);
		return calledOf(seen, asked, decided, (id, key) => joined.isOne(keys, id, key));
	};

	const joinPeople: Library['joinPeople'] = async decided => {
		const found = await library.joinPeople(decided);
		joined.set(found);
		return found;
	};

	const headlines: Library['headlines'] = async (query, options) =>
		library.headlines(query, {...options, ...(await decidedFor(query))});

	const texts: Library['texts'] = async (query, options) =>
		library.texts(query, {...options, ...(await decidedFor(query))});

	return {
		...library,
		...{
			headlines,
			texts,
			open,
			newWords,
			revise,
			article,
			search,
			quotesBy,
			quotesAbout,
			appearancesOf,
			namesAndRolesOf,
			joinPeople,
			prepare,
		},
	};
};
