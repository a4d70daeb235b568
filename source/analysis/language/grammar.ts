// The word class of a word, as far as finding speakers requires: closed classes (pronouns, articles, prepositions …),
// reporting verbs, and nouns for those who speak. Looked up once per spelling.

import {documents, institutions, speakers} from '../lexicon/speaking-nouns.ts';
import {type Cue, cueOf} from './cues.ts';

/** Word classes. The numbers are part of the trained features: changing one means training again. */
export const wordClass = {
	other: 0,
	he: 1,
	she: 2,
	they: 3,
	it: 4,
	i: 5,
	we: 6,
	you: 7,
	who: 8,
	which: 9,
	objectPronoun: 10,
	possessivePronoun: 11,
	article: 12,
	demonstrative: 13,
	quantifier: 14,
	preposition: 15,
	auxiliary: 16,
	to: 17,
	conjunction: 18,
	subordinator: 19,
	that: 20,
	adverb: 21,
	time: 22,
	according: 23,
	cue: 24,
	speaker: 25,
	institution: 26,
	document: 27,
} as const;

export type WordClass = (typeof wordClass)[keyof typeof wordClass];

/** What the lists of function words, verbs and nouns say about a word. */
export type Grammar = {
	readonly wordClass: WordClass;
	/** Number of the word among all listed words; 0 for a word that is in no list. */
	readonly id: number;
	/** Present if the word can be a reporting verb. */
	readonly cue?: Cue;
	readonly plural: boolean;
};

const closedClasses: readonly (readonly [WordClass, string])[] = [
	[wordClass.he, "he he's he'd he'll"],
	[wordClass.she, "she she's she'd she'll"],
	[wordClass.they, "they they're they've they'd they'll"],
	[wordClass.it, 'it'],
	[wordClass.i, "i i'm i've i'd i'll"],
	[wordClass.we, "we we're we've we'd we'll"],
	[wordClass.you, 'you'],
	[wordClass.who, "who who's who'd"],
	[wordClass.which, 'which whom whose what'],
	[wordClass.objectPronoun, 'him them me us himself herself themselves itself myself yourself ourselves'],
	[wordClass.possessivePronoun, 'his her its their my our your'],
	[wordClass.article, 'a an the'],
	[wordClass.demonstrative, 'this these those'],
	[
		wordClass.quantifier,
		'some many several other others both all most few another each every no one two three four five six seven eight nine ten any either neither more half dozens hundreds thousands',
	],
	[
		wordClass.preposition,
		'of in on at for with by from about into over against during under between among through without within after before near behind across around beyond despite toward towards upon amid above below beneath beside like per via outside inside throughout along alongside including regarding concerning except off onto out up down versus',
	],
	[
		wordClass.auxiliary,
		"is was are were be been being am has had have having do does did will would can could may might must shall should isn't wasn't aren't weren't hasn't hadn't haven't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't ain't let's",
	],
	[wordClass.to, 'to'],
	[wordClass.conjunction, 'and or but nor yet'],
	[
		wordClass.subordinator,
		'as while because although though if unless since until till when where whether than whereas once how why so',
	],
	[wordClass.that, 'that'],
	[
		wordClass.adverb,
		"not n't also then later never ever always often again once now still just even only already soon too here there instead thus hence however meanwhile else perhaps maybe rather almost ago forth back away further twice well first last next both",
	],
	[
		wordClass.time,
		'today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december morning afternoon evening night week month year jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. mon. tues. wed. thurs. fri. sat. sun.',
	],
	[wordClass.according, 'according'],
];

const pluralOf = (noun: string): string => {
	if (noun === 'person' || noun === 'people' || noun === 'media' || noun === 'police') return noun;
	if (/(?:man|woman)$/.test(noun)) return noun.replace(/an$/, 'en');
	if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
	if (noun.endsWith('wife')) return `${noun.slice(0, -2)}ves`;
	return /(?:s|sh|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`;
};

const readGrammar = (): Map<string, Grammar> => {
	const grammar = new Map<string, Grammar>();
	let id = 0;
	const put = (word: string, entry: Grammar) => {
		if (!grammar.has(word)) grammar.set(word, entry);
	};
	for (const [kind, words] of closedClasses)
		for (const word of words.split(' ')) put(word, {wordClass: kind, id: ++id, plural: false});
	for (const [kind, nouns] of [
		[wordClass.speaker, speakers],
		[wordClass.institution, institutions],
		[wordClass.document, documents],
	] as const) {
		for (const noun of nouns.toLowerCase().split(' ')) {
			id++;
			put(noun, {wordClass: kind, id, plural: noun === 'people' || noun === 'police'});
			put(pluralOf(noun), {wordClass: kind, id, plural: true});
		}
	}
	return grammar;
};

let grammar: Map<string, Grammar> | undefined;
const plain: Grammar = {wordClass: wordClass.other, id: 0, plural: false};
const adverb: Grammar = {wordClass: wordClass.adverb, id: 0, plural: false};
const plural: Grammar = {wordClass: wordClass.other, id: 0, plural: true};
const notAdverbs =
	/^(?:family|july|italy|ally|reply|rally|bully|assembly|supply|anomaly|monopoly|homily|belly|jelly|lily|fly|elderly|friendly|daily|weekly|monthly|only|early|likely|ugly|holy)$/;

/**
 * Returns the grammar of `lower`, a word in lower case with straight apostrophes. A noun that can also be a verb
 * (“report”) is classed as a noun, with its cue.
 */
export const grammarOf = (lower: string): Grammar => {
	grammar ??= readGrammar();
	const known = grammar.get(lower);
	const cue = cueOf(lower);
	if (known) return cue && known.wordClass >= wordClass.speaker ? {...known, cue} : known;
	if (cue) return {wordClass: wordClass.cue, id: 0, cue, plural: false};
	if (lower.length > 4 && lower.endsWith('ly') && !notAdverbs.test(lower)) return adverb;
	return lower.length > 3 && /[^s'us]s$/.test(lower) ? plural : plain;
};
