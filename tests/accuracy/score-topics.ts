// Scores the topics of an article against what summaries of it mention: the more of them do, the more a topic is worth.
import type {Share} from '../training/shares.ts';
import type {TopicGold} from './annotated-sets.ts';
import type {PrintedArticle} from './run-program.ts';

/** How many topics of an article count. */
const first = 8;

const determiners: ReadonlySet<string> = new Set(
	'the a an this that these those its his her their our my your some any all both each every'.split(' '),
);

const stem = (word: string): string => {
	if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
	if (word.length > 4 && /(?:ses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
	return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
};

const wordsOf = (text: string): readonly string[] =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/['\u2019]s\b/g, '')
		.replace(/(\p{L})\.(?=\p{L}\.|\s|$)/gu, '$1')
		.split(/[^\p{L}\p{N}]+/u)
		.filter(word => word !== '' && !determiners.has(word))
		.map(stem);

const isRunOf = (run: readonly string[], words: readonly string[]): boolean =>
	run.length > 0 && words.some((_, at) => run.every((word, index) => words[at + index] === word));

/** A label is a topic if it is one of its mentions, a part of one with the head word, or holds the core of one. */
const names = (label: string, {forms}: TopicGold): boolean => {
	const words = wordsOf(label);
	if (words.length === 0) return false;
	return forms.some(([text, core, head]) => {
		const [all, inner, headWord] = [wordsOf(text), wordsOf(core), wordsOf(head).at(-1)];
		if (all.join(' ') === words.join(' ') || inner.join(' ') === words.join(' ')) return true;
		if (headWord !== undefined && words.includes(headWord) && isRunOf(words, all)) return true;
		return isRunOf(inner, words) && (inner.length > 1 || /^\p{Lu}/u.test(head) || words.at(-1) === headWord);
	});
};

const gain = (grades: readonly number[]): number =>
	grades.reduce((sum, grade, rank) => sum + grade / Math.log2(rank + 2), 0);

/** Returns the nDCG of the first eight topics, as a share of one. */
export const scoreTopics = (topics: readonly TopicGold[], printed: readonly PrintedArticle[]): Share => {
	const wanted = topics.filter(({skip, person}) => !skip && !person);
	const skipped = topics.filter(({skip}) => skip);
	const labels = printed
		.flatMap(article => article.topics)
		.sort((a, b) => b.weight - a.weight)
		.map(({label}) => label)
		.filter(label => wanted.some(topic => names(label, topic)) || !skipped.some(topic => names(label, topic)))
		.slice(0, first);
	const taken = new Set<TopicGold>();
	const grades = labels.map(label => {
		const [best] = wanted.filter(topic => !taken.has(topic) && names(label, topic)).sort((a, b) => b.grade - a.grade);
		if (!best) return 0;
		taken.add(best);
		return best.grade;
	});
	const ideal = gain(
		wanted
			.map(({grade}) => grade)
			.sort((a, b) => b - a)
			.slice(0, first),
	);
	return {right: ideal === 0 ? 1 : gain(grades) / ideal, all: 1};
};
