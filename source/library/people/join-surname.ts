/*
Who is who among all appearances with one surname. A pure function of them: the order in which articles came makes no
difference. Measured by hand on 948 texts: full names were right 47 times in 47, nicknames and further given names 38 in 44,
bare surnames 15 in 16 with the bar below and 22 in 36 without. Single initials were right once in five: they join nobody.
*/
import {fitsInitial, givenNameReason} from './given-names.ts';
import type {Apart, ApartReason, JoinReason} from './identity.ts';
import {areAtOdds, wordsOfRole} from './roles.ts';
import {roleWordsOf, type Seen, type SeenIn, titlesOf} from './seen.ts';

/** Appearances of one key that are one person's with others. */
export type Part<ArticleKey> = {
	readonly key: string;
	readonly reason: JoinReason;
	readonly seen: SeenIn<ArticleKey>;
};

/** One person: the first part is that of the name in most articles. */
export type Cluster<ArticleKey> = {readonly parts: Part<ArticleKey>[]; readonly apart: Apart[]};

/** Articles that a bearer of a bare surname needs, and how many times those of the next bearer. */
const bar = {articles: 3, times: 10};

/** Nobody who is named in fewer articles is the bearer of a bare surname. */
export const leastArticles = bar.articles;

/** What the reader has decided of two keys, and whom an article means by a surname alone. */
type DecidedOf<ArticleKey> = {
	readonly areDifferent: (one: string, other: string) => boolean;
	readonly givenTo: (article: ArticleKey, surname: string) => string | undefined;
};

/** Joins the keys of one surname into people. Keys with a role (`keyWithRole`) are joined with no others. */
export const joinSurname = <ArticleKey>(
	surname: string,
	groups: ReadonlyMap<string, SeenIn<ArticleKey>>,
	{areDifferent, givenTo}: DecidedOf<ArticleKey>,
): readonly Cluster<ArticleKey>[] => {
	const clusters: Cluster<ArticleKey>[] = [];
	const own: Cluster<ArticleKey>[] = [];
	for (const [key, seen] of [...groups].sort(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1))) {
		const group: Part<ArticleKey> = {key, reason: 'same full name', seen};
		if (key.includes(',')) own.push({parts: [group], apart: []});
		else if (key !== surname) placeFullName(group, clusters, areDifferent);
	}
	const bare = groups.get(surname);
	if (bare !== undefined) {
		const {given, alone, open} = partGiven(surname, bare, clusters, givenTo);
		// By the rules first: what was said of single stories says nothing of the others.
		const placed = open.size === 0 ? [] : placeSurname(surname, open, clusters, areDifferent);
		for (const [cluster, seen] of given) cluster.parts.push({key: surname, reason: 'by hand in single stories', seen});
		own.push(...withAlone(surname, alone, placed, clusters));
	}
	return [...clusters, ...own];
};

/** Parts the appearances of a bare surname: those that the reader gave to somebody, those that are nobody's of them, and all others. */
const partGiven = <ArticleKey>(
	surname: string,
	seen: SeenIn<ArticleKey>,
	clusters: readonly Cluster<ArticleKey>[],
	givenTo: DecidedOf<ArticleKey>['givenTo'],
) => {
	const given = new Map<Cluster<ArticleKey>, Map<ArticleKey, Seen>>();
	const [alone, open] = [new Map<ArticleKey, Seen>(), new Map<ArticleKey, Seen>()];
	for (const [article, one] of seen) {
		const key = givenTo(article, surname);
		const cluster = key === undefined ? undefined : clusters.find(({parts}) => parts.some(part => part.key === key));
		if (cluster === undefined) (key === surname ? alone : open).set(article, one);
		else given.set(cluster, (given.get(cluster) ?? new Map<ArticleKey, Seen>()).set(article, one));
	}
	return {given, alone, open};
};

/** Adds appearances that are nobody's of a fuller name to what is left of the surname. */
const withAlone = <ArticleKey>(
	surname: string,
	alone: SeenIn<ArticleKey>,
	[left]: readonly Cluster<ArticleKey>[],
	bearers: readonly Cluster<ArticleKey>[],
): readonly Cluster<ArticleKey>[] => {
	if (alone.size === 0) return left === undefined ? [] : [left];
	const rest = left?.parts[0]?.seen ?? new Map<ArticleKey, Seen>();
	const seen = new Map([...rest, ...alone]);
	const own: Cluster<ArticleKey> = {
		parts: [{key: surname, reason: 'same full name', seen}],
		apart: left?.apart ?? [],
	};
	if (left === undefined) for (const bearer of bearers) keepApart(own, bearer, 'by hand');
	return [own];
};

const keepApart = <ArticleKey>(one: Cluster<ArticleKey>, other: Cluster<ArticleKey>, reason: ApartReason): void => {
	one.apart.push({key: other.parts[0]!.key, reason});
	other.apart.push({key: one.parts[0]!.key, reason});
};

/** Joins a full name with the only person whom it can be, or makes it a person of its own. */
const placeFullName = <ArticleKey>(
	group: Part<ArticleKey>,
	clusters: Cluster<ArticleKey>[],
	areDifferent: (one: string, other: string) => boolean,
): void => {
	const roles = roleWordsOf(group.seen.values());
	const own: Cluster<ArticleKey> = {parts: [group], apart: []};
	const refused: [Cluster<ArticleKey>, ApartReason][] = [];
	const open: [Cluster<ArticleKey>, JoinReason][] = [];
	for (const cluster of clusters) {
		const keys = cluster.parts.map(({key}) => key);
		const reasons = keys.map(key => givenNameReason(group.key, key));
		const reason = reasons[0];
		if (reason === undefined || reasons.includes(undefined)) {
			if (keys.some(key => fitsInitial(group.key, key))) refused.push([cluster, 'a single initial']);
		} else if (keys.some(key => areDifferent(group.key, key))) refused.push([cluster, 'by hand']);
		else if (areAtOdds(roles, roleWordsOf(seenBy(cluster)))) refused.push([cluster, 'no shared role']);
		else open.push([cluster, reason]);
	}
	const [only, ...others] = open;
	if (only !== undefined && others.length === 0) {
		only[0].parts.push({...group, reason: only[1]});
		return;
	}
	for (const [cluster] of open) keepApart(own, cluster, 'several people it may be');
	for (const [cluster, reason] of refused) keepApart(own, cluster, reason);
	clusters.push(own);
};

/** Joins those appearances of a bare surname that can only be of one bearer; the others are a person of their own. */
const placeSurname = <ArticleKey>(
	surname: string,
	seen: SeenIn<ArticleKey>,
	clusters: readonly Cluster<ArticleKey>[],
	areDifferent: (one: string, other: string) => boolean,
): readonly Cluster<ArticleKey>[] => {
	const bearers = clusters
		.map(cluster => ({cluster, articles: articlesOf(cluster)}))
		.sort((a, b) => b.articles - a.articles);
	const [first, second] = bearers;
	const reason: JoinReason = 'surname with one bearer in 3+ articles and ten times the next';
	const own = (rest: SeenIn<ArticleKey>, why: ApartReason): readonly Cluster<ArticleKey>[] => {
		const cluster: Cluster<ArticleKey> = {parts: [{key: surname, reason: 'same full name', seen: rest}], apart: []};
		for (const bearer of bearers) keepApart(cluster, bearer.cluster, why);
		return [cluster];
	};
	if (first === undefined) return own(seen, 'several people it may be');
	const isDecided = first.cluster.parts.some(({key}) => areDifferent(surname, key));
	if (isDecided) return own(seen, 'by hand');
	if (second !== undefined && first.articles < bar.times * second.articles)
		return own(seen, 'several people it may be');
	if (first.articles < bar.articles) return own(seen, 'too few articles with the full name');
	const fits = fitting(first.cluster);
	const [joined, rest] = [new Map<ArticleKey, Seen>(), new Map<ArticleKey, Seen>()];
	for (const [article, one] of seen) (fits(one) ? joined : rest).set(article, one);
	if (joined.size > 0) first.cluster.parts.push({key: surname, reason, seen: joined});
	return rest.size === 0 ? [] : own(rest, 'a title or role that the other never has');
};

/** Returns a test whether an appearance has only titles and roles that a person has had somewhere. */
const fitting = <ArticleKey>(bearer: Cluster<ArticleKey>): ((one: Seen) => boolean) => {
	const [titles, roles] = [titlesOf(seenBy(bearer)), roleWordsOf(seenBy(bearer))];
	const has = (word: string): boolean => titles.has(word) || roles.has(word);
	return ({role, titles: own = []}) => own.every(has) && (role === undefined || wordsOfRole(role).some(has));
};

function* seenBy<ArticleKey>({parts}: Cluster<ArticleKey>): Generator<Seen> {
	for (const {seen} of parts) yield* seen.values();
}

const articlesOf = <ArticleKey>({parts}: Cluster<ArticleKey>): number =>
	new Set(parts.flatMap(({seen}) => [...seen.keys()])).size;
