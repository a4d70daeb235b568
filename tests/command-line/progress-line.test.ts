import {expect, test} from 'vitest';
import {createProgressLine} from '../../source/command-line/progress-line.ts';

const lineAt = (columns = 80) => {
	const written: string[] = [];
	const clock = {time: 0};
	const line = createProgressLine(
		() => ({columns, write: text => void written.push(text)}),
		() => clock.time,
	);
	const showAt = (time: number, read: number) => {
		clock.time = time;
		line.show({found: 2000, read, pace: {perSecond: 340, secondsLeft: 38}});
	};
	return {line, written, showAt};
};

test('a command that is done in half a second shows no progress, and clears nothing', () => {
	const {line, written, showAt} = lineAt();
	showAt(100, 10);
	showAt(499, 500);
	line.end();
	expect(written).toEqual([]);
});

test('a longer one shows it on one line, a few times a second, and takes it away at the end', () => {
	const {line, written, showAt} = lineAt();
	for (let time = 0; time <= 1000; time += 10) showAt(time, time);
	expect(written).toEqual([500, 700, 900].map(read => `\rReading ${read} of 2,000   340 a second, 40 s left\u001B[K`));
	line.end();
	expect(written.at(-1)).toBe('\r\u001B[K');
	showAt(5000, 1990);
	expect(written).toHaveLength(4);
});

test('it makes way for a message, and comes back', () => {
	const {line, written, showAt} = lineAt();
	showAt(600, 10);
	line.clear();
	line.clear();
	showAt(900, 20);
	expect(written.map(text => text.includes('Reading'))).toEqual([true, false, true]);
});

test('it never wraps: a narrow terminal gets the files alone', () => {
	const {written, showAt} = lineAt(24);
	showAt(600, 10);
	expect(written).toEqual(['\rReading 10 of 2,000\u001B[K']);
});

test('without a terminal nothing is asked again', () => {
	let asked = 0;
	let time = 0;
	const line = createProgressLine(
		() => {
			asked++;
			return undefined;
		},
		() => time,
	);
	for (time = 0; time < 5000; time += 100) line.show({found: 2, read: 1});
	expect(asked).toBe(1);
});
