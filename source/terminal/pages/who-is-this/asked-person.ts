// Who is asked about, and which groups there are.
import {readDecisions} from '../../../library/people/by-hand.ts';
import {keyOfName, surnameIn} from '../../../library/people/names.ts';
import {askedRole} from '../../../library/people/told-apart.ts';
import {keyWithRole} from '../../../model/people-decision.ts';
import {withPageState} from '../../state/page-state.ts';
import type {Group} from '../../state/sidebar/people-groups.ts';
import type {State} from '../../state/state.ts';
import {cursorList} from '../cursor-list.ts';

declare module '../../state/page-states.ts' {
	interface PageStates {
		readonly 'who-is-this': WhoIsThis;
	}
}

type WhoIsThis = {
	readonly name: string;
	readonly key: string;
	/** The story in which somebody was asked about. */
	readonly article?: string;
	/** Those asked about, and who may be meant; absent until the library has answered. */
	readonly groups?: readonly Group[];
	readonly cursor: number;
	/** The name of somebody else, while it is typed. */
	readonly typed?: string;
};

const nobody: WhoIsThis = {name: '', key: '', cursor: 0};

/** Returns the state of the page. */
export const whoIsThis = ({pageStates}: State): WhoIsThis => pageStates['who-is-this'] ?? nobody;

/** Changes the state of the page. */
export const withWhoIsThis = (state: State, change: (asked: WhoIsThis) => WhoIsThis): State =>
	withPageState(state, 'who-is-this', change(whoIsThis(state)));

/** Returns the key of somebody; `article` is one that uses the name. */
export const keyOfPerson = (state: State, name: string, article?: string): string => {
	const told = askedRole([name], readDecisions(state.decisions));
	if (told?.role !== undefined) return keyWithRole(told.key, told.role);
	return state.articles.people().named(name, article)?.key ?? keyOfName(name);
};

/** Begins to ask about somebody. */
export const askWhoIs = (state: State, name: string, article?: string): State =>
	withPageState(state, 'who-is-this', {
		name,
		key: keyOfPerson(state, name, article),
		cursor: 0,
		...(article !== undefined && {article}),
	});

/** Returns the surnames that those asked about, and those whom the reader joined with them, may have. */
export const surnamesAsked = (state: State): readonly string[] => {
	const {key} = whoIsThis(state);
	const joined = state.decisions.flatMap(({one, other}) => [one, other]);
	return [...new Set([key, ...joined].map(one => surnameIn(one.split(', ', 1)[0]!)))].sort();
};

const none: readonly Group[] = [];

const allGroups = (state: State): readonly Group[] => whoIsThis(state).groups ?? none;

/** Returns those asked about; undefined until the library has answered, and where nobody appears. */
export const askedGroup = (state: State): Group | undefined => allGroups(state)[0];

/** Returns the groups that something can be decided of. */
export const groupsIn = (state: State): readonly Group[] => {
	const {article} = whoIsThis(state);
	const groups = allGroups(state).slice(1);
	// The story from which one comes is the first of the stories.
	const own = groups.find(({kind, articles}) => kind === 'story' && article !== undefined && articles.has(article));
	if (own === undefined) return groups;
	const [others, stories] = [groups.filter(({kind}) => kind !== 'story'), groups.filter(({kind}) => kind === 'story')];
	return [...others, own, ...stories.filter(story => story !== own)];
};

/** The list of the groups. */
export const groupList = cursorList(
	state => groupsIn(state).length,
	state => whoIsThis(state).cursor,
	(state, cursor) => withWhoIsThis(state, asked => ({...asked, cursor})),
);

/** Takes in the groups; of those that are there still, the same one is chosen: somebody goes through the stories one by one. */
export const withGroups = (state: State, groups: readonly Group[]): State => {
	const before = chosenGroup(state);
	const after = withWhoIsThis(state, asked => ({...asked, groups}));
	const at = groupsIn(after).findIndex(({kind, key, story}) =>
		story === undefined
			? kind === before?.kind && key === before.key
			: story.mark === before?.story?.mark && story.of === before.story.of,
	);
	return at === -1 ? after : withWhoIsThis(after, asked => ({...asked, cursor: at}));
};

/** Returns the group that is decided of; undefined if there is none. */
export const chosenGroup = (state: State): Group | undefined => groupsIn(state)[groupList.cursor(state)];
