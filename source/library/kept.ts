/** Keeps the last few things that were asked for and makes the others again; whoever asks meanwhile waits for the same one. */
export const keepLast = <Thing>(
	most: number,
	make: (id: string) => Promise<Thing>,
): ((id: string) => Promise<Thing>) => {
	const kept = new Map<string, Promise<Thing>>();
	return id => {
		const thing = kept.get(id) ?? make(id);
		kept.delete(id);
		kept.set(id, thing);
		if (kept.size > most) kept.delete(kept.keys().next().value!);
		thing.catch(() => {
			if (kept.get(id) === thing) kept.delete(id);
		});
		return thing;
	};
};
