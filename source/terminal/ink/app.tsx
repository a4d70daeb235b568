import {Box, useApp, useCursor, useInput, usePaste, useWindowSize} from 'ink';
import {useEffect, useSyncExternalStore} from 'react';
import {toAnsi} from '../../typesetting/themes.ts';
import {panesShown} from '../panes/pane-table.ts';
import {caretIn, framed} from '../panes/screen.ts';
import type {Action} from '../state/actions.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {Frame} from './frame.tsx';
import {keysPressed} from './key-names.ts';
import type {InkSuspension} from './suspend.ts';

/** Puts the panes on the screen, and passes keys, pasted text and the size of the window to the store. */
export const App = ({
	store,
	onSuspendable,
	onResize,
}: {
	readonly store: Store<State, Action>;
	readonly onSuspendable?: (suspend: InkSuspension) => void;
	/** The window has another size, and the next frame is one of that size. */
	readonly onResize?: () => void;
}) => {
	const {suspendTerminal} = useApp();
	useEffect(() => onSuspendable?.(suspendTerminal), [onSuspendable, suspendTerminal]);
	const state = useSyncExternalStore(store.subscribe, store.get);
	const {columns, rows} = useWindowSize();
	useEffect(() => {
		const {screen} = store.get();
		if (columns === screen.columns && rows === screen.rows) return;
		onResize?.();
		store.dispatch({kind: 'resized', screen: {columns, rows}});
	}, [store, columns, rows, onResize]);
	useInput((input, key) => {
		for (const pressed of keysPressed(input, key)) store.dispatch({kind: 'key', key: pressed});
	});
	usePaste(text => store.dispatch({kind: 'pasted', text}));
	const drawn = panesShown(state).map(({pane, box}) => ({name: pane.name, box, lines: framed(pane.draw(state), box)}));
	const caret = caretIn(drawn);
	const {setCursorPosition} = useCursor();
	setCursorPosition(caret && {x: caret.column, y: caret.row});
	return (
		<Box width={state.screen.columns} height={state.screen.rows}>
			{drawn.map(({name, box, lines}) => (
				<Frame key={name} place={box} lines={lines.map(line => toAnsi(line, state.theme)).join('\n')} />
			))}
		</Box>
	);
};
