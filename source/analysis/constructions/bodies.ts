// Names that may be a firm's as well as a person's: “Vale Harrow said it regrets the delay”, “Orlind, the applicant, said …”.
import {wordSet} from '../language/word-set.ts';
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {SourceCandidate} from '../story/source-candidates.ts';

/** What a firm may be as well as a person: “Orlind, the applicant”. */
const partOfCase = wordSet(
	'applicant operator developer manufacturer maker retailer supplier contractor publisher broadcaster owner landlord lender insurer distributor importer exporter promoter sponsor provider producer builder brewer grocer bookmaker bookseller defendant claimant plaintiff respondent appellant bidder buyer seller tenant employer',
);

/** Between a firm's verb of saying and what it says of itself: “said in a statement on Monday that it”. */
const clauseReach = 8;

/** Tells whether the clause that a name reports has “it” or “its” as its subject: “said that its lawyers were”. */
const speaksOfItself = ({chunks, tokens}: ParsedStory, {cueAfter, cueBefore}: SourceCandidate): boolean => {
	const {kinds, sentences, from, length} = chunks;
	const verb = cueAfter ?? cueBefore;
	if (verb === undefined) return false;
	let at = verb.at + 1;
	for (let that = at; that < length && that <= at + clauseReach; that++)
		if (kinds[that] === chunkKind.that) at = that + 1;
	if (at + 2 >= length || sentences[at] !== sentences[verb.at]) return false;
	if (tokens[from[at]!]!.word.lower === 'its') return true;
	// “It was clear that” speaks of nothing.
	if (kinds[at] !== chunkKind.it) return false;
	const {partOfSpeech} = tokens[from[at + 1]!]!.word;
	if (kinds[at + 1] === chunkKind.auxiliary) return kinds[at + 2] === chunkKind.quote;
	return kinds[at + 1] === chunkKind.quote || kinds[at + 1] === chunkKind.cue || partOfSpeech === 'verb';
};

/** Tells whether a source is a name that no list of given names knows, and of which the story rather tells that it is a firm's. */
export const mayBeBody = (story: ParsedStory, one: SourceCandidate): boolean => {
	const member = story.cast.members[one.person];
	if (member === undefined || member.gender !== undefined) return false;
	const {given, roleWords} = member;
	if (given.length === 0 && roleWords.length > 0 && roleWords.some(word => partOfCase.has(word))) return true;
	return roleWords.length === 0 && speaksOfItself(story, one);
};
