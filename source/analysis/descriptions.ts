// Whom “the senator” or “the Ohio businessman” means: the person whom the story describes with those words.
import {type Candidate, candidate} from './candidates.ts';
import {part} from './grammar.ts';
import {sign} from './narration.ts';
import type {Story} from './story.ts';
import {isIn, list, listsOf} from './words.ts';

/** Words of a noun phrase that can point to someone, in small letters; the head last. */
type Description = {
	readonly head: string /** Somebody else is named as the owner: “Reed’s adviser”. */;
	readonly owned: boolean;
	readonly others: readonly string[];
	readonly female: boolean | undefined;
};

const femaleHead = /(?:woman|mother|actress|sister|daughter|wife|widow|girl|aunt|grandmother|queen|princess)$/;
const maleHead = /(?:man|father|brother|son|husband|boy|uncle|grandfather|king|prince|mogul|patriarch)$/;
/** “a lawmaker” is somebody new. */
const newcomers = new Set([
	'a',
	'an',
	'another',
	'some',
	'many',
	'several',
	'one',
	'no',
	'any',
	'other',
	'others',
	'few',
	'every',
	'each',
	'most',
]);
/** Said of whoever the story is about. */
const general = new Set(
	'man woman candidate nominee businessman businesswoman billionaire mogul contender hopeful politician leader author actor actress singer artist scientist researcher professor expert officer official lawmaker veteran mother father teenager boy girl student executive boss chief frontrunner front-runner rival star comedian host writer incumbent newcomer'.split(
		' ',
	),
);

const isPersonNoun = (lower: string): boolean => (listsOf(lower) & (list.personNoun | list.title)) !== 0;

const describe = (story: Story, one: Candidate): Description | undefined => {
	const {tokens, narration} = story;
	const {from, to, kinds} = narration;
	if (one.kind !== candidate.phrase && one.kind !== candidate.bare) return undefined;
	const headWord = tokens[from[one.head]!]!.word;
	if (headWord.grammar.plural || headWord.part === 'plural') return undefined;
	const noun = headWord.grammar.part;
	if (noun === part.institution || noun === part.document) return undefined;
	if (noun !== part.speaker && !isPersonNoun(headWord.lower)) return undefined;
	const first = tokens[from[one.from]!]!.word.lower;
	if (newcomers.has(first) || kinds[one.from] === sign.possessivePronoun) return undefined;
	const others: string[] = [];
	for (let at = one.from; at < one.to; at++) {
		if (at === one.head) continue;
		for (let i = from[at]!; i < to[at]!; i++) {
			const {word} = tokens[i]!;
			if (!isIn(word, list.functionWord)) others.push(word.lower);
		}
	}
	const head = headWord.lower;
	return {
		head,
		owned: one.owner >= 0,
		others,
		female: femaleHead.test(head) ? true : maleHead.test(head) ? false : undefined,
	};
};

/** `recent` lists the members mentioned before, the nearest first, `spoke` the last speaker within reach. -1 for nobody known. */
export const describedPerson = (story: Story, one: Candidate, recent: readonly number[], spoke: number): number => {
	const description = describe(story, one);
	if (!description) return -1;
	const {head, owned, others, female} = description;
	let best = -1;
	let most = 0;
	for (const [rank, member] of recent.entries()) {
		const {roleWords, gender, points} = story.cast.members[member]!;
		if (female !== undefined && gender !== undefined && (gender === 'female') !== female) continue;
		let words = roleWords.includes(head) ? 3 : 0;
		for (const other of others) if (roleWords.includes(other)) words += 1.5;
		// “Reed's adviser” is one of several until another word agrees
		if (words === 0 || (owned && words < 4)) continue;
		const sum = words + (member === spoke ? 0.5 : 0) + (points > 0 ? 0.2 : 0) - Math.min(rank, 10) * 0.05;
		if (sum > most) {
			most = sum;
			best = member;
		}
	}
	if (best >= 0) return best;
	if (owned || !general.has(head)) return -1;
	const fits = (member: number) => {
		const {gender, points} = story.cast.members[member]!;
		return points > 0 && (female === undefined || gender === undefined || (gender === 'female') === female);
	};
	if (spoke >= 0 && fits(spoke)) return spoke;
	return recent.find(fits) ?? -1;
};
