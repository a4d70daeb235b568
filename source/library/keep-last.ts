/** Keeps the last few things that were asked for and makes the others again, or any of them anew; whoever asks meanwhile waits for the same one. */
export const keepLast = <Thing>(
	most: number,
	make: (id: string) => Promise<Thing>,
): ((id: string, options?: {readonly anew?: boolean}) => Promise<Thing>) => {
	const kept = new Map<string, Promise<Thing>>();
	return (id, {anew = false} = {}) => {
		const thing = (anew ? undefined : kept.get(id)) ?? make(id);
		kept.delete(id);
		kept.set(id, thing);
		if (kept.size > most) kept.delete(kept.keys().next().value!);
		thing.catch(() => {
			if (kept.get(id) === thing) kept.delete(id);
		});
		return thing;
	};
};
