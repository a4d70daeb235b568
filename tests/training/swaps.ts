// The persons who can be renamed in annotated articles, and how their quotes fare under another name.
import {readFileSync} from 'node:fs';
import {foldName} from '../../source/analysis/language/fold-name.ts';
import type {Gender} from '../../source/analysis/names/gender.ts';
import {findQuotes} from '../../source/analysis/speakers/quotes.ts';
import type {ParsedStory} from '../../source/analysis/story/parse-story.ts';
import {overlaps} from '../../source/model/span.ts';
import {readGold} from './gold.ts';
import {inventName, type Origin} from './name-origins.ts';
import {readStory} from './read-story.ts';
import {isFullyNamed, namePartsOf, renamePerson} from './rename-person.ts';
import {emptyShare, type Share, tally} from './shares.ts';
import {isLabelled, type SpeakerLabel} from './speaker-labels.ts';

/** Speakers by article id and the id of the attribution. */
export type SpeakersById = Readonly<Record<string, Readonly<Record<string, SpeakerLabel>>>>;

type Line = {
	readonly id: string;
	readonly text: string;
	readonly attributions: readonly {readonly id: string; readonly source: readonly (readonly [number, number])[]}[];
};

/** A person of an article whose quotes all have the right speaker. */
export type SwappablePerson = {
	readonly id: string;
	readonly text: string;
	readonly name: string;
	readonly gender: Gender;
	/** How many quoted runs the text has. */
	readonly marked: number;
	/** This person's quoted runs: true if the source is a pronoun. */
	readonly runs: ReadonlyMap<number, boolean>;
};

/** Returns for each quoted run the names of those who say it; undefined for runs that are no quotes. */
const speakersOf = (story: ParsedStory): readonly (readonly string[] | undefined)[] => {
	const quotes = findQuotes(story).filter(({quote}) => quote.kind !== 'indirect');
	return story.runs.map(({words}) => {
		const found = quotes.find(({quote}) => quote.content.some(span => overlaps(span, words)))?.quote;
		return found && (found.speakers ?? (found.speaker === undefined ? [] : [found.speaker]));
	});
};

/** The sex that the pronouns of the annotation state, or else the program. */
const genderOf = (story: ParsedStory, text: string, name: string, places: readonly string[]): Gender | undefined => {
	for (const place of places) {
		const [start, end] = place.split('-').map(Number);
		const source = text.slice(start, end).toLowerCase();
		if (/^(?:she|her)\b/.test(source)) return 'female';
		if (/^(?:he|his)\b/.test(source)) return 'male';
	}
	return story.cast.members.find(member => isLabelled(member.name, {kind: 'name', names: [name]}))?.gender;
};

/** Tells whether somebody else, of the cast or of the labels, bears one of the names. */
const isShared = ({cast}: ParsedStory, name: string, labelled: Iterable<string>): boolean => {
	const parts = namePartsOf(name);
	if (!parts) return true;
	const own = new Set([foldName(parts.given), foldName(parts.surname)]);
	const bearsOne = (other: string) => other.split(' ').some(word => own.has(foldName(word)));
	const isOther = (other: string) => !isLabelled(other, {kind: 'name', names: [name]});
	const others = cast.members.map(member => member.name).filter(isOther);
	return [...others, ...[...labelled].filter(other => other !== name)].some(bearsOne);
};

/** Finds everyone who can be renamed: with a full name, a known sex, and no namesake in the article. */
export const swappable = async (path: string, speakers: SpeakersById): Promise<readonly SwappablePerson[]> => {
	const lines = new Map(
		readFileSync(path, 'utf8')
			.split('\n')
			.filter(Boolean)
			.map(text => JSON.parse(text) as Line)
			.map(line => [line.id, line]),
	);
	const persons: SwappablePerson[] = [];
	for (const {id, story, runs} of await readGold(path)) {
		const {text, attributions} = lines.get(id)!;
		const labels = new Map(
			attributions.map(({id: attribution, source}) => [source[0]?.join('-'), speakers[id]?.[attribution]]),
		);
		const found = speakersOf(story);
		const byName = Map.groupBy(
			runs.flatMap((gold, run) => {
				const label = gold?.place === undefined ? undefined : labels.get(gold.place);
				return label?.names?.length === 1 ? [{run, place: gold!.place!, label}] : [];
			}),
			({label}) => label.names![0]!,
		);
		for (const [name, own] of byName) {
			const isRight = own.every(({run, label}) => found[run]?.some(one => isLabelled(one, label)));
			const gender = genderOf(
				story,
				text,
				name,
				own.map(({place}) => place),
			);
			if (!isRight || gender === undefined || isShared(story, name, byName.keys()) || !isFullyNamed(text, name))
				continue;
			const isPronoun = new Map(own.map(({run, label}) => [run, label.kind === 'pronoun']));
			persons.push({id, text, name, gender, marked: story.runs.length, runs: isPronoun});
		}
	}
	return persons;
};

/** The quotes of a renamed person: all, those whose source is a pronoun, and those with somebody else's name. */
export type SwapShares = {readonly all: Share; readonly pronouns: Share; readonly somebodyElse: Share};

/** Tells whether all words of one name are those of the other, in the same order. */
const isPartOf = (part: string, full: string): boolean => {
	const rest = full.split(' ').values();
	return part.split(' ').every(word => rest.some(other => other === word));
};

/** Renames the person and judges the quotes again. Words of the new name, and no others, are right. */
export const judgeSwap = async (
	{id, text, name, gender, marked, runs}: SwappablePerson,
	origin: Origin,
	number: number,
): Promise<SwapShares> => {
	const invented = inventName(origin, gender, number, text);
	const story = await readStory(renamePerson(text, name, invented), id);
	const shares = {all: emptyShare(), pronouns: emptyShare(), somebodyElse: emptyShare()};
	if (!story || story.runs.length !== marked) throw new Error(`${id}: other quoted runs with ${invented.full}`);
	const found = speakersOf(story);
	for (const [run, isPronoun] of runs) {
		const named = found[run] ?? [];
		const right = named.some(one => isPartOf(one, invented.full));
		tally(shares.all, right);
		if (isPronoun) tally(shares.pronouns, right);
		tally(shares.somebodyElse, !right && named.length > 0);
	}
	return shares;
};
