// A story given as paragraphs (“# ” before a subhead), cut into tokens, with its people and topics.

import {createLexiconCache} from '../../source/analysis/language/lexicon-cache.ts';
import {type TokenisedText, tokenise} from '../../source/analysis/language/tokens.ts';
import {readCasing} from '../../source/analysis/names/casing.ts';
import {readHeadline} from '../../source/analysis/names/headline-names.ts';
import {findQuotedRuns} from '../../source/analysis/outline/quotation-marks.ts';
import {bodyOf, type StoryBody} from '../../source/analysis/outline/story-body.ts';
import {type Cast, type CastMember, findCast} from '../../source/analysis/people/cast.ts';
import {findTopics} from '../../source/analysis/topics/find-topics.ts';
import type {Block} from '../../source/model/document.ts';
import type {Topic} from '../../source/model/topic.ts';

export type Told = TokenisedText & {
	readonly body: StoryBody;
	readonly cast: Cast;
	readonly topics: readonly Topic[];
	/** Names of those who are listed, in alphabetical order. */
	readonly names: readonly string[];
	readonly member: (name: string) => CastMember;
	/** The words of every mention of one person, in text order. */
	readonly mentionsOf: (name: string) => readonly string[];
};

const lexicon = createLexiconCache();

export const tell = (paragraphs: readonly string[], headline?: string): Told => {
	const blocks = paragraphs.map(
		(text): Block =>
			text.startsWith('# ') ? {kind: 'subhead', level: 2, text: text.slice(2)} : {kind: 'paragraph', text},
	);
	const body = bodyOf({origin: {path: 'story.txt'}, blocks});
	const {tokens, sentences} = tokenise(body, findQuotedRuns(body), lexicon);
	const casing = readCasing(body, tokens);
	const cast = findCast({body, tokens, casing, headline: readHeadline(headline, lexicon)});
	const member = (name: string): CastMember => {
		const found = cast.members.find(one => one.name === name && one.listed);
		if (!found) throw new Error(`no ${name} among ${cast.members.map(one => `${one.name} ${one.points}`).join(', ')}`);
		return found;
	};
	return {
		body,
		tokens,
		sentences,
		cast,
		topics: findTopics({body, tokens, casing, cast}, headline === undefined ? {} : {headline}),
		names: cast.members
			.filter(one => one.listed)
			.map(one => one.name)
			.sort(),
		member,
		mentionsOf: name => {
			const index = cast.members.indexOf(member(name));
			return cast.named.filter(one => one.person === index).map(one => body.text.slice(one.start, one.end));
		},
	};
};
