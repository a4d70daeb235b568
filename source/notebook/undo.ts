/** A change that can be taken back, and the sentence that says so afterwards. */
export type Change = {readonly undone: string; readonly restore: () => void};

const mostChanges = 1000;

/** What this program has changed since it started, the last change first to be taken back. */
export const changeLog = () => {
	const changes: Change[] = [];
	return {
		add: (change: Change): void => {
			changes.push(change);
			if (changes.length > mostChanges) changes.shift();
		},
		/** The change to take back; it counts as taken back. */
		take: (): Change | undefined => changes.pop(),
	};
};
