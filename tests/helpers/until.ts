/** Milliseconds between two looks. */
const pause = 5;
/** Looks before giving up, not seconds: on a busy machine they are further apart, and more is waited for. */
const mostLooks = 4000;

/** Waits until an expectation holds; gives up with its error. Never waits for longer than it must. */
export const until = async (expectation: () => void): Promise<void> => {
	for (let looks = 1; ; looks++) {
		try {
			expectation();
			return;
		} catch (error) {
			if (looks === mostLooks) throw error;
			await new Promise(resolve => setTimeout(resolve, pause));
		}
	}
};
