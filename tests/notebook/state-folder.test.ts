import {expect, test} from 'vitest';
import {stateFolder} from '../../source/notebook/state-folder.ts';

test.each([
	['linux', {HOME: '/home/quill'}, '/home/quill/.local/state/newsread'],
	['linux', {HOME: '/home/quill', XDG_STATE_HOME: '/var/quill'}, '/var/quill/newsread'],
	['linux', {HOME: '/home/quill', XDG_STATE_HOME: ''}, '/home/quill/.local/state/newsread'],
	// The specification says to ignore it.
	['linux', {HOME: '/home/quill', XDG_STATE_HOME: 'state'}, '/home/quill/.local/state/newsread'],
	['darwin', {HOME: '/Users/quill'}, '/Users/quill/Library/Application Support/newsread'],
	['darwin', {HOME: '/Users/quill', XDG_STATE_HOME: '/Users/quill/state'}, '/Users/quill/state/newsread'],
	['linux', {}, undefined],
] as const)('on %s with %j, what is kept lies in %s', (platform, environment, folder) => {
	expect(stateFolder(environment, platform)).toBe(folder);
});
