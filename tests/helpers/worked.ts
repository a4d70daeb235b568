/**
 * Milliseconds that this thread has worked. Of the two parts only the sum is exact: Linux counts the sum by the clock and
 * shares it out by ticks of several milliseconds, so that short work may seem to take none.
 */
export const worked = (): number => {
	const {user, system} = process.threadCpuUsage();
	return (user + system) / 1000;
};
