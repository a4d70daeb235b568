import {cleanup, render} from 'ink-testing-library';
import {afterEach, expect, test} from 'vitest';
import {Announcer} from '../../../source/terminal/ink/announcer.tsx';
import {createStore} from '../../../source/terminal/state/store.ts';
import {update} from '../../../source/terminal/update/update.ts';
import {hostileWords} from '../../helpers/hostile-words.ts';
import {readerOf} from '../../helpers/reader.ts';
import {ferryStory} from '../../helpers/story.ts';
import {until} from '../../helpers/until.ts';

afterEach(cleanup);

test('what is said for a screen reader holds no character that a terminal obeys', async () => {
	const store = createStore(readerOf([{...ferryStory(), headline: `Ferry ${hostileWords} stays`}]), update);
	const {stdout} = render(<Announcer store={store} />);
	store.dispatch({kind: 'told', message: {text: `${hostileWords}.txt cannot be read.`, tone: 'error'}});
	await until(() => expect(stdout.frames.join('')).toContain('.txt cannot be read.'));
	const said = stdout.frames.join('').replaceAll('\n', '');
	expect(said).toContain('Ferry a[2Jb]0;owned31mcgnpde stays');
	expect(said).not.toMatch(/[\p{Control}\p{Bidi_Control}\p{Surrogate}]/u);
});
