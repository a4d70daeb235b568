// The page of a topic, as it is spoken.
import {countDoubt, quotesThatCount} from '../../../model/doubt.ts';
import {counted, dateOf, grouped, periodOf, quotesWithDoubt} from '../../../typesetting/captions.ts';
import type {State} from '../../state/state.ts';
import type {Page} from '../page.ts';
import {spokenSpeaker} from '../quote-matches.ts';
import {spokenTime} from '../spoken-time.ts';
import {chosenEntry, type GroupHead, quotesListed, type TopicEntry, topicList} from './topic-entries.ts';
import {monthsOf, namingOf, voiceLabel} from './topic-head.ts';
import {articlesAbout, topicName, topicOrder, topicQuotes, topicState} from './topic-state.ts';
import {topicVoices} from './topic-voices.ts';

const spokenDate = (published: string | undefined): string => (published === undefined ? '' : ` ${dateOf(published)}.`);

/** What there is of the topic, once it is known. */
const summary = (state: State): readonly string[] => {
	const matches = topicQuotes(state);
	if (topicState(state).matches === undefined || matches.length === 0) return [];
	const voices = topicVoices(matches).filter(({name, sure}) => name !== '' && sure > 0).length;
	const {sure, unsure} = countDoubt(matches);
	const dates = quotesThatCount(matches).map(({published}) => published);
	const naming = namingOf(matches)[0]!;
	const period = periodOf(monthsOf(dates));
	return [
		[
			`${quotesWithDoubt(sure, unsure)}${state.loading ? ' so far' : ''}`,
			counted(articlesAbout(state).length, 'article'),
			counted(voices, 'voice'),
			...(period === '' ? [] : [period]),
			`${topicOrder(state)}.`,
		].join(', '),
		`${naming.slice(0, 1).toLocaleUpperCase('en')}${naming.slice(1)}.`,
		spokenTime(dates),
	].filter(line => line !== '');
};

const spokenHead = (head: GroupHead): string => {
	switch (head.kind) {
		case 'articles':
			return `Articles, newest of ${grouped(head.count)}: `;
		case 'voice': {
			const {name, sure, unsure} = head.voice;
			return `${voiceLabel(name)}, ${quotesWithDoubt(sure, unsure)}. `;
		}
		case 'article':
			return `${head.match.title}.${spokenDate(head.match.published)} `;
	}
};

const spokenEntry = (state: State, entry: TopicEntry): string => {
	const head = entry.head === undefined ? '' : spokenHead(entry.head);
	if (entry.kind === 'article') {
		const {title, published} = entry.article;
		return `${head}${title}.${spokenDate(published)} ${grouped(topicList.cursor(state) + 1)} of ${grouped(topicList.length(state))}`;
	}
	if (entry.kind === 'more') {
		const voice = topicVoices(topicQuotes(state)).find(({key}) => entry.group === `voice ${key}`);
		const whose = voice === undefined ? ' articles' : voice.name === '' ? '' : ` of ${voice.name}`;
		return `${grouped(entry.count)} more${whose}.`;
	}
	const {match, number} = entry;
	const place = `${grouped(number)} of ${grouped(quotesListed(state))}`;
	const isUnder = topicOrder(state) === 'by voice';
	const asks = spokenSpeaker(match).startsWith('Unsure');
	const speaker =
		isUnder && !asks && match.speakers === undefined && match.speaker !== undefined ? '' : ` ${spokenSpeaker(match)}.`;
	return `${head}${match.text}${speaker}${isUnder ? spokenDate(match.published) : ''} ${place}`;
};

/** Says which voice alone is shown. */
const spokenNarrowing = (state: State): readonly string[] => {
	const {by} = topicState(state);
	const voice = topicVoices(topicQuotes(state)).find(({key}) => key === by);
	return voice === undefined ? [] : [`Only ${voice.name || 'unknown speakers'}.`];
};

/** How the page of a topic is spoken. */
export const topicSpeech: Page['speech'] = {
	name: state => [
		`Topic: ${topicName(state)}${topicState(state).matches === undefined ? `, ${counted(articlesAbout(state).length, 'article')}` : ''}.`,
		...summary(state),
		...spokenNarrowing(state),
	],
	here: state => {
		const entry = chosenEntry(state);
		if (entry === undefined) return [state.loading ? 'Looking for articles.' : 'No article is about it.'];
		return [spokenEntry(state, entry)];
	},
	changed: (state, previous) => {
		const now = topicSpeech.here(state);
		const [one, other] = [topicState(state), topicState(previous)];
		if (one.label !== other.label) return [...topicSpeech.name(state), ...now];
		if (one.matches !== undefined && other.matches === undefined) return [...summary(state), ...now];
		const query = one.narrowing?.query ?? '';
		if (query !== (other.narrowing?.query ?? ''))
			return [query === '' ? 'All quotes.' : `${query}: ${topicQuotes(state).length} fit.`, ...now];
		const narrowed = spokenNarrowing(state);
		const said = one.by === other.by ? [] : narrowed.length > 0 ? narrowed : ['All voices.'];
		return now.join() === topicSpeech.here(previous).join() ? said : [...said, ...now];
	},
};
