import {describe, expect, test} from 'vitest';
import {intervalOver} from './shares.ts';
import {isLabelled, type SpeakerLabel, speakerLabels} from './speaker-labels.ts';

const labelled = (...names: readonly string[]): SpeakerLabel => ({kind: 'name', names});

describe('A speaker is the person of a label', () => {
	test.each([
		['Orla Whelan', 'Orla Whelan'],
		['Whelan', 'Orla Whelan'],
		['Orla M. Whelan', 'Orla Whelan'],
		['Bob O’Shea', "Robert O'Shea"],
		['Carl Dorn Jr.', 'Carl Dorn'],
		['Zoë Brandt', 'Zoe Brandt'],
	])('%s is %s', (name, known) => {
		expect(isLabelled(name, labelled(known))).toBe(true);
	});

	test.each([
		['Pat Whelan', 'Orla Whelan'],
		['Orla', 'Orla Whelan'],
		['Brandt', 'Orla Whelan'],
	])('%s is not %s', (name, known) => {
		expect(isLabelled(name, labelled(known))).toBe(false);
	});

	test('and any person of a label with several will do', () => {
		expect(isLabelled('Carl Dorn', labelled('Orla Whelan', 'Carl Dorn'))).toBe(true);
	});

	test('and nobody is where a label names nobody', () => {
		expect(isLabelled('Orla Whelan', {kind: 'other', names: null})).toBe(false);
	});
});

describe('The labels', () => {
	const all = Object.values(speakerLabels).flatMap(Object.entries<SpeakerLabel>);

	test('stand at offsets', () => {
		for (const [place] of all) {
			const [start, end] = place.split('-').map(Number);
			expect(start).toBeLessThan(end!);
		}
	});

	test('hold names and no other words, and no names where nobody is named', () => {
		for (const [place, {kind, names}] of all) {
			expect(names === null, place).toBe(kind === 'other' || kind === 'unclear');
			for (const name of names ?? []) expect(name.split(' ').length, name).toBeLessThan(5);
		}
	});
});

describe('The interval of a share', () => {
	test('is wider where the quotes of an article stand and fall together', () => {
		const mixed = Array.from({length: 20}, () => ({right: 1, all: 2}));
		const together = Array.from({length: 20}, (_, index) => ({right: index % 2 === 0 ? 2 : 0, all: 2}));
		expect(intervalOver(mixed)).toBe(0);
		expect(intervalOver(together)).toBeCloseTo(22.5, 1);
	});
});
