/** Waits until an expectation holds; fails with its own words when it does not in time. Never waits for longer than it must. */
export const until = async (expectation: () => void, milliseconds = 4000): Promise<void> => {
	const end = performance.now() + milliseconds;
	for (;;) {
		try {
			expectation();
			return;
		} catch (error) {
			if (performance.now() > end) throw error;
			await new Promise(resolve => setTimeout(resolve, 5));
		}
	}
};
