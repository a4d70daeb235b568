import {afterEach, beforeEach, expect, test} from 'vitest';
import {type WindowChanges, watchWindow} from '../../../source/terminal/ink/window-changes.ts';

const full = {columns: 120, rows: 40};
let window: {columns: number; rows: number};
let watch: WindowChanges;
let drawn: string[];

beforeEach(() => {
	window = {...full};
	drawn = [];
	watch = watchWindow(window, () => full);
});
afterEach(() => watch.stop());

const resize = (columns: number, rows: number) => {
	Object.assign(window, {columns, rows});
	process.emit('SIGWINCH');
};
const draw = () => {
	drawn.push(`${window.columns} x ${window.rows}`);
};

test('a window that is back at the size that is drawn for is drawn again', () => {
	watch.drawnBy(draw);
	resize(20, 5);
	expect(drawn).toEqual([]);
	resize(120, 40);
	expect(drawn).toEqual(['120 x 40']);
});

test('a change before there was anything that draws is made up for', () => {
	resize(120, 40);
	watch.drawnBy(draw);
	expect(drawn).toEqual(['120 x 40']);
});

test('where nothing has changed nothing is drawn', () => {
	watch.drawnBy(draw);
	expect(drawn).toEqual([]);
});

test('once stopped it draws no more', () => {
	watch.drawnBy(draw);
	watch.stop();
	resize(120, 40);
	expect(drawn).toEqual([]);
});
