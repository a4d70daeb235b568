import {Static, Text, useApp, useInput, usePaste} from 'ink';
import {useEffect, useState} from 'react';
import {terminalSafe} from '../../typesetting/terminal-safe.ts';
import {announce} from '../panes/speech.ts';
import type {Action} from '../state/actions.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {keysPressed} from './key-names.ts';
import type {InkSuspension} from './suspend.ts';

/** The reader for a screen reader: one line after the other, each said once, nothing drawn over. */
export const Announcer = ({
	store,
	onSuspendable,
}: {
	readonly store: Store<State, Action>;
	readonly onSuspendable?: (suspend: InkSuspension) => void;
}) => {
	const {suspendTerminal} = useApp();
	useEffect(() => onSuspendable?.(suspendTerminal), [onSuspendable, suspendTerminal]);
	const [said, setSaid] = useState<readonly string[]>(() => announce(store.get(), undefined));
	useEffect(
		() =>
			store.subscribe((state, previous) => {
				const lines = announce(state, previous);
				if (lines.length > 0) setSaid(before => [...before, ...lines]);
			}),
		[store],
	);
	useInput((input, key) => {
		for (const pressed of keysPressed(input, key)) store.dispatch({kind: 'key', key: pressed});
	});
	usePaste(text => store.dispatch({kind: 'pasted', text}));
	return (
		<Static items={[...said]}>
			{(line, index) => (
				// Lines are only ever added: their number is what they are.
				<Text key={String(index)}>{terminalSafe(line)}</Text>
			)}
		</Static>
	);
};
