import {expect, test} from 'vitest';
import {commandSynonyms} from '../../../source/keymap/command-synonyms.ts';
import {keymap} from '../../../source/keymap/keymap.ts';
import {offeredCommands} from '../../../source/terminal/state/offered-commands.ts';
import {play, readerOf, type} from '../../helpers/reader.ts';
import {ferryStory} from '../../helpers/story.ts';

const offered = (query: string) => offeredCommands(query, keymap).map(({name}) => name);

test.each([
	['exit', 'quit'],
	['close', 'quit'],
	['search', 'find'],
	['bookmark', 'star'],
	['export', 'save'],
	['colour', 'shade'],
	['Dark', 'shade'],
	['theme', 'shade'],
	['speaker', 'people'],
	['person', 'people'],
	['who', 'people'],
	['outline', 'sections'],
	['zen', 'story alone'],
	['clipboard', 'copy'],
	['cite', 'copy cited'],
	['url', 'links'],
	['reload', 'try again'],
	['shortc', 'help'],
])('a newcomer who types “%s” finds “%s”', (query, name) => {
	expect(offered(query).slice(0, 4)).toContain(name);
});

test('the name itself comes before what is only called so', () => {
	expect(offered('find')[0]).toBe('find');
	expect(offered('star')[0]).toBe('star');
	expect(offered('save')[0]).toBe('save');
	expect(offered('next q')[0]).toBe('next quote');
});

test('a slip still finds a name, and nonsense nothing', () => {
	expect(offered('libary')).toEqual(['library']);
	expect(offered('zzqq')).toEqual([]);
});

test('below a command of that very name stand other names only, and none that is merely described so', () => {
	expect(offered('find')).toEqual(['find']);
	expect(offered('star')).toEqual(['star', 'stars and notes']);
	expect(offered('merge ann vale')).toEqual(['merge ann vale']);
	expect(offered('q')[0]).toBe('quit now');
	expect(offered('q')).not.toContain('copy');
});

test('every command that the palette offers is found by each of its other words, but those that name another one', () => {
	const all = new Set(offered(''));
	for (const [command, words] of Object.entries(commandSynonyms))
		for (const word of words.split(' '))
			if (all.has(command.replaceAll('-', ' ')) && !all.has(word))
				expect(offered(word), word).toContain(command.replaceAll('-', ' '));
	expect(
		Object.keys(commandSynonyms).filter(command => !keymap.some(row => row.commands.some(one => one === command))),
	).toEqual([]);
});

test('Enter does what was found by another word', () => {
	expect(play(type(play(readerOf([ferryStory()]), ':'), 'toc'), 'Enter').focus).toBe('sections');
});

test('the colours are turned to the other background, where there are colours', () => {
	const state = readerOf([ferryStory()]);
	expect(play(state, 'c').theme.shade).toBe('light');
	expect(play(state, 'c', 'c').theme.shade).toBe('dark');
	const plain = {...state, theme: {depth: 'none', shade: 'dark'} as const};
	expect(play(plain, 'c').message?.text).toContain('Colours are off');
});
