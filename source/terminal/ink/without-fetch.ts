/** Ink's layout engine loads its WebAssembly through `fetch` where there is one, and Node then loads an HTTP client for it: a third of Ink's start-up. */
export const withoutFetch = async <Loaded>(load: () => Promise<Loaded>): Promise<Loaded> => {
	const {fetch} = globalThis;
	Reflect.deleteProperty(globalThis, 'fetch');
	try {
		return await load();
	} finally {
		globalThis.fetch = fetch;
	}
};
