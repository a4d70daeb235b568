// Relations that a story introduces by name: “Her husband, Viktor Frost,”, “Karin Ahl, his sister,”. “Her husband said” is he.
import {isIn, list} from '../language/lexicon-entry.ts';
import {wordSet} from '../language/word-set.ts';
import {chunkKind, isName} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind} from '../story/source-candidates.ts';
import {genderFit, genderFitOf} from './antecedents.ts';
import {type Mention, mentionRole} from './mentions.ts';

/** The person of a relation, as an index into `Cast.members`; -1 if several people have it. */
export type Relation = {
	readonly person: number;
	/** The paragraph that introduces the person. */
	readonly paragraph: number;
};

/** Of these one has one, or the story would say which. */
const singular = wordSet('husband wife father mother dad mum mom fiancé fiancée fiance fiancee widow widower');
/** Of these one may have several: they are meant near their introduction only, up to this many paragraphs behind it. */
const plural = wordSet('brother sister son daughter uncle aunt cousin grandfather grandmother twin');
const pluralReach = 3;

/** Tells whether a relation, introduced in one paragraph, is meant in a later one. */
const isStillMeant = (noun: string, introduced: number, here: number): boolean =>
	singular.has(noun) || (plural.has(noun) && here - introduced <= pluralReach);

/** Returns the person of each relation that the story introduces, by its noun in lower case. */
export const peopleByRelation = ({chunks, candidates, tokens}: ParsedStory): ReadonlyMap<string, Relation> => {
	const {kinds, from: firstToken, refers, sentences, paragraphs, length} = chunks;
	const found = new Map<string, Relation>();
	const nounAt = (at: number): string | undefined => {
		const {word} = tokens[firstToken[at]!]!;
		return isIn(word, list.relative) ? word.lower : undefined;
	};
	const keep = (noun: string, name: number): void => {
		const known = found.get(noun);
		const person = known === undefined || known.person === refers[name] ? refers[name]! : -1;
		found.set(noun, {person, paragraph: paragraphs[name]!});
	};
	const isNameAt = (at: number, sentence: number): boolean =>
		at >= 0 && at < length && isName(kinds[at]!) && sentences[at] === sentence;
	for (const {kind, from, to, head, owner} of candidates) {
		if (kind === candidateKind.possessive) {
			// “his sister Karin Ahl”: no phrase of its own.
			const noun = from + 2 < length ? nounAt(from + 1) : undefined;
			if (noun !== undefined && isNameAt(from + 2, sentences[from]!)) keep(noun, from + 2);
			continue;
		}
		const isOwned = owner >= 0 || kinds[from] === chunkKind.possessivePronoun;
		const noun = kind === candidateKind.phrase && isOwned ? nounAt(head) : undefined;
		if (noun === undefined) continue;
		const sentence = sentences[from]!;
		if (kinds[to] === chunkKind.comma && isNameAt(to + 1, sentence)) keep(noun, to + 1);
		else if (kinds[from - 1] === chunkKind.comma && isNameAt(from - 2, sentence)) keep(noun, from - 2);
	}
	return found;
};

/** Returns the person whom “her husband” means where it is the subject of a verb of saying, or -1. */
export const relativeMeant = (
	story: ParsedStory,
	relations: ReadonlyMap<string, Relation>,
	{chunk, paragraph, female, role, description}: Mention,
): number => {
	if (story.chunks.kinds[chunk] !== chunkKind.possessivePronoun || role !== mentionRole.reporting) return -1;
	const relation = relations.get(description!.head);
	if (relation === undefined || relation.person < 0 || relation.paragraph > paragraph) return -1;
	const isMeant = isStillMeant(description!.head, relation.paragraph, paragraph);
	return isMeant && genderFitOf(story, relation.person, female) < genderFit.listedMismatch ? relation.person : -1;
};
