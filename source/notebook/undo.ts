/** A change that can be undone, and the sentence to show afterwards. */
export type Change = {readonly undone: string; readonly restore: () => void};

const mostChanges = 1000;

/** Creates a log of the changes made by this process, the oldest of which are forgotten. */
export const changeLog = () => {
	const changes: Change[] = [];
	return {
		add: (change: Change): void => {
			changes.push(change);
			if (changes.length > mostChanges) changes.shift();
		},
		/** Removes and returns the last change; undefined if there is none. */
		take: (): Change | undefined => changes.pop(),
	};
};
