/** What the library is called on the screen, by the paths that were given. */
export const placeOf = (paths: readonly string[]): string => {
	if (paths.length !== 1) return `${paths.length} paths`;
	const [path] = paths as [string];
	if (path === '-') return 'standard input';
	// The folder one is in goes unsaid, and the home folder is “~”.
	const {HOME} = process.env;
	const here = `${process.cwd()}/`;
	if (path.startsWith(here)) return path.slice(here.length);
	return HOME !== undefined && HOME !== '' && path.startsWith(`${HOME}/`) ? `~${path.slice(HOME.length)}` : path;
};
