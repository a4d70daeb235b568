// People whom only the labels of a transcript name, where no list knows the name and nothing is told of them: “BRASK: No.”
import type {Document} from '../../model/document.ts';
import {lowerBound} from '../../model/lower-bound.ts';
import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {personNameLists} from '../names/name-kinds.ts';
import type {StoryBody} from '../outline/story-body.ts';
import type {Cast, CastMember, NamedMention} from '../people/cast.ts';
import {isInitials, peopleByLabel, personOfLabel, plainName} from './label-names.ts';
import {isShouted, type TurnLabel} from './transcript-labels.ts';
import {isTranscript, type Labelled, labelledIn, namesSomebody} from './transcripts.ts';

/** “DE LA PENA” -> “De La Pena”, “McNEIL” -> “McNeil”; a name that is not in capitals stays. */
const inSmallLetters = (name: string): string =>
	isShouted(name)
		? name.replace(/\p{L}+/gu, word => (word.length > 1 ? word[0]! + word.slice(1).toLowerCase() : word))
		: name.replace(/(?<=Ma?c\p{Lu})\p{Lu}+/gu, rest => rest.toLowerCase());

/** Words of a lone label that is no name: “NOTE:”, “VERDICT:”. */
const ordinary = list.common | list.ordinary | list.functionWord | list.calendar | list.place | list.organisation;

/** Returns the index of the first token at or behind an offset. */
const tokenAt = (tokens: readonly Token[], offset: number): number =>
	lowerBound(tokens.length, at => tokens[at]!.start, offset);

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whoever publishes a story, as its file or its address has it: “courant.example.org” is the Courant's. */
const publishersOf = ({outlet = '', url = ''}: Published): ReadonlySet<string> =>
	new Set([
		lettersOf(outlet.replace(/^the /i, '')),
		...(URL.canParse(url) ? new URL(url).hostname.split('.').map(lettersOf) : []),
	]);

type Published = Pick<Document, 'outlet' | 'url'>;

/**
 * Adds to a cast whoever speaks in a transcript and is named by labels only; names in capitals are put into small letters. A
 * paper that asks questions under its own name is nobody.
 */
export const withLabelledPeople = (
	cast: Cast,
	body: StoryBody,
	tokens: readonly Token[],
	published: Published,
): Cast => {
	const labelled = labelledIn(body, cast, true);
	if (labelled.length === 0 || !isTranscript(labelled)) return cast;
	const times = new Map<string, number>();
	for (const {label} of labelled) times.set(label.name, (times.get(label.name) ?? 0) + 1);

	const publishers = publishersOf(published);
	const startOf = ({paragraph, label}: Labelled): number => body.paragraphs[paragraph]!.span.start + label.at;
	const isNameLike = (one: Labelled): boolean => {
		const {name, kind, weak} = one.label;
		const plain = plainName(name);
		if (!namesSomebody(kind) || weak || isInitials(plain) || plain.length < 3 || /^the /i.test(name)) return false;
		if (publishers.has(lettersOf(plain))) return false;
		const titled = plain !== name.replaceAll('’', "'");
		// A full name behind a time, the number of a question or a title is enough once.
		const isSure = (titled || one.label.at > 0) && plain.includes(' ');
		if (!isSure && !isShouted(plain) && times.get(name)! < 2) return false;
		const end = startOf(one) + name.length;
		let known = true;
		for (let at = tokenAt(tokens, startOf(one)); tokens[at] !== undefined && tokens[at]!.start < end; at++)
			if (!isIn(tokens[at]!.word, ordinary) || isIn(tokens[at]!.word, personNameLists)) known = false;
		// Next to somebody whom the story knows, “WARREN:” is a person too.
		return titled || !known || (times.get(name)! > 1 && labelled.some(({person}) => person >= 0));
	};

	const members: CastMember[] = cast.members.map(member =>
		isShouted(member.name) && member.name.length > 3
			? {...member, name: inSmallLetters(member.name), surname: inSmallLetters(member.surname)}
			: member,
	);
	const named: NamedMention[] = [...cast.named];
	const taken = new Set(cast.named.map(({start}) => start));
	const wordsOf = ({name}: TurnLabel): readonly string[] => inSmallLetters(plainName(name)).split(' ');
	const people = new Map(peopleByLabel({members, named}));
	const unknown = labelled.filter(one => one.person < 0 && isNameLike(one));
	// Full names first, so that a surname finds its owner.
	for (const one of unknown.toSorted((a, b) => wordsOf(b.label).length - wordsOf(a.label).length)) {
		const words = wordsOf(one.label);
		let person = personOfLabel(people, one.label.name);
		const surnamed = words.length > 1 ? people.get(words.at(-1)!.toLowerCase()) : undefined;
		if (person < 0 && surnamed !== undefined && members[surnamed]!.name === members[surnamed]!.surname) {
			// The story has only the surname.
			person = surnamed;
			members[person] = {...members[person]!, name: words.join(' '), given: words.slice(0, -1)};
			people.set(words.join(' ').toLowerCase(), person);
		} else if (person < 0) {
			person = members.length;
			people.set(words.join(' ').toLowerCase(), person);
			if (!people.has(words.at(-1)!.toLowerCase())) people.set(words.at(-1)!.toLowerCase(), person);
			members.push({
				name: words.join(' '),
				surname: words.at(-1)!,
				given: words.slice(0, -1),
				genderStated: false,
				points: 1,
				listed: true,
				roleWords: [],
			});
		}
		const start = startOf(one);
		if (taken.has(start)) continue;
		const from = tokenAt(tokens, start);
		const end = start + one.label.name.length;
		const to = tokenAt(tokens, end);
		if (to > from) named.push({from, to, person, start, end});
	}
	return {members, named: named.toSorted((a, b) => a.from - b.from)};
};
