// Words that are only supposed to be somebody's: “if Reed had said “stop””, “Will she ever say “sorry”?”, “a doctored clip in which
// Reed says “…””, “nobody heard him shout “…””.
import {wordSet} from '../language/word-set.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import type {SourceCandidate} from '../story/source-candidates.ts';

/** Open the sentence of a condition without “if”, and of a question. */
const inverting = wordSet('had should');
const asking = wordSet('will would could can did does do has have is are was were had should might may');
/** Condition without doubt that it is none: “if Reed ever said”. */
const unreal = wordSet('had were should ever');
const perceiving = wordSet(
	'hear hears heard hearing remember remembers remembered recall recalls recalled see saw seen know knows',
);
const nobody = wordSet('nobody none neither few no not');
/** Denied, they deny what follows: “no evidence that Reed said”. */
const proofs = wordSet('evidence record proof sign indication truth suggestion question true clear certain sure');
const forging = wordSet(
	'doctored altered fabricated fake faked forged satirical parody spoof deepfake hoax misquoted misquoting misquotes falsely wrongly falsified untrue false',
);

/** In tokens: back from a source, on from it to its verb, and on from a quote to a question mark. */
const leadReach = 12;
const verbReach = 4;
const questionReach = 12;
/** In tokens: the longest title. */
const titleReach = 8;

const isDeterminer = (word: string): boolean => /^(?:the|an?|his|her|its|their)$/.test(word);

/**
 * Tells in how far a sentence only supposes that the source of a quote said it: it leaves open whether somebody did, or it
 * says that nobody did.
 */
export const supposedIn = (
	{tokens, chunks}: ParsedStory,
	quoted: QuotedSpan,
	one: SourceCandidate,
): 'unsaid' | 'open' | undefined => {
	const {from, to, sentences} = chunks;
	if (one.to > quoted.chunk || sentences[one.from] !== sentences[quoted.chunk]) return undefined;
	const sentence = sentences[one.from]!;
	const wordAt = (at: number): string => {
		const token = tokens[at];
		return token?.sentence === sentence && token.run < 0 ? token.word.lower : '';
	};
	const behind = tokens.slice(from[one.to]!, Math.min(from[quoted.chunk]!, from[one.to]! + leadReach));
	const early = behind.slice(0, verbReach).map(({word}) => word.lower);
	if (behind.some(({word}) => word.lower.startsWith('misquot'))) return 'unsaid';
	// Titles stand between these words and a name: “if Mr. Reed had”.
	let at = from[one.from]! - 1;
	const farthest = at - titleReach;
	while (at > farthest && wordAt(at) !== '' && tokens[at]!.word.capital && !tokens[at]!.startsSentence) at--;
	// “if the captain, Ann Reed, had”
	if (wordAt(at) === ',') {
		let article = at - 1;
		while (article > at - titleReach && wordAt(article) !== '' && !isDeterminer(wordAt(article))) article--;
		if (isDeterminer(wordAt(article))) at = article - 1;
	}
	const word = wordAt(at);
	if (word === '') return undefined;
	if (tokens[at]!.startsSentence) {
		if (word === 'imagine' || word === 'picture') return 'unsaid';
		const end = to[quoted.chunk]!;
		const isAsked = tokens
			.slice(end, end + questionReach)
			.some(({word, sentence, run}) => word.text === '?' && run < 0 && sentence === quoted.lastSentence);
		if (asking.has(word) && isAsked) return 'unsaid';
		if (inverting.has(word) && one.cueAfter !== undefined && !early.includes(',')) return 'unsaid';
		if (word === 'were' && early[0] === 'to') return 'unsaid';
	}
	if (word === 'if' || word === 'unless' || word === 'supposing') {
		if (early.some(lower => unreal.has(lower))) return 'unsaid';
		return wordAt(at - 1) === 'even' || wordAt(at - 1) === 'as' ? undefined : 'open';
	}
	if (word === 'whether') return 'open';
	const earlier: string[] = [];
	for (let back = at; back > at - leadReach && wordAt(back) !== ''; back--) earlier.push(wordAt(back));
	if (earlier.some(lower => forging.has(lower))) return 'unsaid';
	if (!earlier.some(lower => nobody.has(lower)) || earlier.includes('only')) return undefined;
	if (word === 'that' && earlier.slice(1, verbReach + 1).some(lower => proofs.has(lower))) return 'unsaid';
	return perceiving.has(word) ? 'unsaid' : undefined;
};
