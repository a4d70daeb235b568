// A story given as paragraphs (“# ” before a subhead), cut into tokens, with its people and topics.

import {type TokenisedText, tokenise} from '../../source/analysis/language/tokens.ts';
import {findQuotedRuns} from '../../source/analysis/outline/quotation-marks.ts';
import {bodyOf, type StoryBody} from '../../source/analysis/outline/story-body.ts';
import {type Cast, type CastMember, findCast} from '../../source/analysis/people/cast.ts';
import {findTopics} from '../../source/analysis/topics/find-topics.ts';
import type {Block} from '../../source/model/document.ts';
import type {Topic} from '../../source/model/topic.ts';

export type Told = TokenisedText & {
	readonly page: StoryBody;
	readonly cast: Cast;
	readonly topics: readonly Topic[];
	/** Names of those who are listed, in alphabetical order. */
	readonly names: readonly string[];
	readonly member: (name: string) => CastMember;
	/** The words of every mention of one person, in text order. */
	readonly mentionsOf: (name: string) => readonly string[];
};

export const tell = (paragraphs: readonly string[], headline?: string): Told => {
	const blocks = paragraphs.map(
		(text): Block =>
			text.startsWith('# ') ? {kind: 'subhead', level: 2, text: text.slice(2)} : {kind: 'paragraph', text},
	);
	const page = bodyOf({origin: {path: 'story.txt'}, blocks});
	const {tokens, sentences} = tokenise(page, findQuotedRuns(page));
	const cast = findCast(page, tokens, headline);
	const member = (name: string): CastMember => {
		const found = cast.members.find(one => one.name === name && one.listed);
		if (!found) throw new Error(`no ${name} among ${cast.members.map(one => `${one.name} ${one.points}`).join(', ')}`);
		return found;
	};
	return {
		page,
		tokens,
		sentences,
		cast,
		topics: findTopics(page, tokens, cast, headline === undefined ? {} : {headline}),
		names: cast.members
			.filter(one => one.listed)
			.map(one => one.name)
			.sort(),
		member,
		mentionsOf: name => {
			const index = cast.members.indexOf(member(name));
			return cast.named.filter(one => one.person === index).map(one => page.text.slice(one.start, one.end));
		},
	};
};
