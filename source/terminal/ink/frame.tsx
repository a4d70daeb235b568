import {Box, Text} from 'ink';
import type {Box as Place} from '../panes/pane-table.ts';

/** Puts finished lines into a box of the screen. */
export const Frame = ({place, lines}: {readonly place: Place; readonly lines: string}) => (
	<Box position="absolute" left={place.column} top={place.row} width={place.columns} height={place.rows}>
		<Text>{lines}</Text>
	</Box>
);
