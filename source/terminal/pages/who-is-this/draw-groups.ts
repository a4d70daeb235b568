import {counted} from '../../../typesetting/captions.ts';
import {columnsOf} from '../../../typesetting/measure.ts';
import {cutLine, type Line, place, run} from '../../../typesetting/runs.ts';
import {textLine} from '../../drawing/page-parts.ts';
import {drawTimeLine} from '../../drawing/time-line.ts';
import type {Grid} from '../../state/grid.ts';
import {type Group, hasSurnameAlone} from '../../state/sidebar/people-groups.ts';
import type {State} from '../../state/state.ts';
import {yearsOf} from './groups.ts';

// How the groups are drawn: each with its roles, years, forms and quotes, and when it was in the news.
/** Columns that a name needs beside something else. */
const leastForNames = 12;

/** Columns from the letter of a group to its name. */
const indent = 3;

/** How a group is drawn. */
type GroupSetting = {
	readonly letter: string;
	readonly isChosen: boolean;
	readonly timeLine?: Line | undefined;
	/** That of a single story, which stands in place of the name. */
	readonly headline?: string | undefined;
};

/** “Ann Vale  mayor, harbour master      2016 to 2025”, and below it the forms, the quotes and the time line. */
export const groupLines = (
	grid: Grid,
	group: Group,
	{letter, isChosen, timeLine, headline}: GroupSetting,
): readonly Line[] => {
	const room = Math.max(1, grid.measure - indent);
	/** Where both would be cut to pieces, the right one goes. */
	const row = (left: Line, right: string): Line => {
		const columns = columnsOf(right);
		if (columns + leastForNames > room) return cutLine(left, room);
		return place([
			[0, cutLine(left, Math.max(1, room - columns - 2))],
			[room - columns, [run(right, 'muted')]],
		]);
	};
	// Of a story the role stands with whom it means.
	const roles = (headline === undefined ? group.roles : [])
		.filter(({role}) => !group.name.endsWith(`, ${role}`))
		.slice(0, 3)
		.map(({role}) => role)
		.join(', ');
	const name = run(headline ?? group.name, isChosen || group.kind === 'asked' ? 'ink' : 'text', {bold: true});
	const forms = group.forms.slice(0, 4).join(', ');
	const why =
		headline !== undefined ? whyGrouped(group) : group.reason === undefined ? forms : `${forms}; ${whyGrouped(group)}`;
	return [
		textLine(
			grid,
			place([
				[0, [run(letter, 'muted')]],
				[indent, row([name, ...(roles === '' ? [] : [run(`  ${roles}`, 'muted')])], yearsOf(group))],
			]),
		),
		textLine(grid, place([[indent, row([run(why, 'muted')], counted(group.quotes, 'quote'))]])),
		...(timeLine === undefined ? [] : [textLine(grid, place([[indent, timeLine]]))]),
	];
};

/** Columns of a screen from which on there is room for time lines. */
const leastForTimeLines = 40;

/** Returns the time line of each group that has dates, by the index of the group, all on one scale. */
export const timeLinesOf = (state: State, grid: Grid, groups: readonly Group[]): readonly (Line | undefined)[] => {
	if (grid.columns < leastForTimeLines || grid.tight) return [];
	const series = groups.map(({dates}, index) => ({dates, role: index === 0 ? 'ink' : 'voice0'}) as const);
	const ascii = state.theme.fewBars === true;
	const {rows = []} = drawTimeLine(series, {columns: Math.max(1, grid.measure - indent), ascii}) ?? {};
	return rows.map((row, index) => (groups[index]!.dates.length === 0 ? undefined : row));
};

/** Returns why a group was joined or kept apart, in words. */
export const whyGrouped = ({kind, reason, name, key, roles, story}: Group): string => {
	if (story !== undefined && hasSurnameAlone(story)) {
		if (story.isDecided) return `${name}, as you say`;
		return reason === undefined ? name : `${name} (${key === story.of ? 'apart' : 'joined'}: ${reason})`;
	}
	if (story !== undefined) {
		const at = key.indexOf(', ');
		const [stated] = roles;
		const as = stated === undefined || story.isDecided ? '' : ` (stated: ${stated.role})`;
		return `${name}${at === -1 ? '' : key.slice(at)}${story.isDecided ? ', as you say' : as}`;
	}
	if (kind === 'joined') return `joined: ${reason}`;
	return kind === 'apart' ? `apart: ${reason}` : `${reason}`;
};
