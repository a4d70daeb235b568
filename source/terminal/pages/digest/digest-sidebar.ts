import type {NewVoice} from '../../../library/library.ts';
import {countedWithDoubt, grouped} from '../../../typesetting/captions.ts';
import {run} from '../../../typesetting/runs.ts';
import type {SidebarList} from '../../drawing/sidebar-lists.ts';
import {showAll} from '../../state/shown-entries.ts';
import type {State} from '../../state/state.ts';
import {chosenDigestEntry, digestTopics, nameOfTopic, newWords} from './digest-entries.ts';

/** Returns the lists beside the digest: its topics, who spoke, and who was never quoted before. */
export const digestSidebar = (state: State): readonly SidebarList[] => {
	const topics = digestTopics(state);
	const voices = newWords(state)?.voices ?? [];
	const at = topics.findIndex(topic => nameOfTopic(topic) === chosenDigestEntry(state)?.topic);
	const listed = (label: string, names: readonly NewVoice[]): SidebarList => ({
		label,
		note: 'quotes',
		focused: false,
		shown: showAll(names.length),
		entryAt: index => ({words: run(names[index]!.name), count: grouped(names[index]!.quotes)}),
	});
	return [
		{
			label: 'NEW, BY TOPIC',
			note: 'quotes',
			focused: false,
			...(at !== -1 && {cursor: at}),
			shown: showAll(topics.length),
			entryAt: index => {
				const {sure, unsure} = topics[index]!.quotes;
				return {words: run(nameOfTopic(topics[index]!)), count: countedWithDoubt(sure, unsure) || '0'};
			},
		},
		listed('WHO SPOKE', voices),
		listed(
			'FOR THE FIRST TIME',
			voices.filter(({isFirst}) => isFirst),
		),
	];
};
