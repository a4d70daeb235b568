import {columnsOf, cut} from '../../typesetting/measure.ts';
import {type Line, type Run, run} from '../../typesetting/runs.ts';
import {fitName} from '../../typesetting/short-names.ts';
import type {Theme} from '../../typesetting/themes.ts';
import type {VoiceStyle} from '../../typesetting/voices.ts';

/** The sign of a question: found by its colour, and without colours by its place. */
export const questionMark: Run = run('?', 'accent', {bold: true});

/**
 * Draws a voice in a bar or beside its name: a heavy line, a double line if it has no name, a broken one if it is unsure, its
 * sign if there is no colour.
 */
export const stroke = (
	{name, role, sign, unsure}: Pick<VoiceStyle, 'name' | 'role' | 'sign' | 'unsure'>,
	theme: Theme,
	columns = 1,
): Run => {
	if (theme.depth === 'none') return run(sign, role);
	return run((unsure ? '╌' : name === undefined ? '═' : '━').repeat(columns), role);
};

/** Where in a quote a row of the gutter is, and whether the letter of the voice must stand there for want of a margin. */
type GutterRow = {readonly begins: boolean; readonly indirect: boolean; readonly lettered: boolean};

/** Draws the bar beside a row of a quote: broken in another way for doubt than for other words. */
export const gutterStroke = (
	{role, sign, unsure}: Pick<VoiceStyle, 'role' | 'sign' | 'unsure'>,
	{begins, indirect, lettered}: GutterRow,
): Run => {
	if (unsure) return begins ? questionMark : run('╎', role);
	if (lettered && begins) return run(sign, role, {bold: true});
	return run(indirect ? '┊' : '│', role);
};

/** Stands behind the name that the reader has set. */
export const decidedSign: Run = run('=', 'muted');

/** Draws the name of a voice in at most so many columns. The sign behind an unsure one, or a set one, is never cut. */
export const voiceName = (
	{
		short,
		name,
		role,
		unsure,
		decided,
		several,
	}: Pick<VoiceStyle, 'short' | 'name' | 'role' | 'unsure' | 'decided' | 'several'>,
	columns = Number.POSITIVE_INFINITY,
): Line => {
	const style = name === undefined ? {italic: true} : {};
	if (unsure || decided) {
		const words = fitName(short.slice(0, -1), Math.max(0, columns - 1));
		return [run(words, role, unsure ? {} : style), unsure ? questionMark : decidedSign];
	}
	if (name === undefined) return [run(cut(short, columns), role, style)];
	if (several === undefined || columnsOf(short) <= columns) return [run(fitName(short, columns), role)];
	// Of several there is room for the first.
	const others = ` +${several - 1}`;
	return [run(`${fitName(short.split(', ', 1)[0]!, Math.max(0, columns - others.length))}${others}`, role)];
};
