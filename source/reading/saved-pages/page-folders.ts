// The folders in which browsers put what belongs to a page that was saved complete: `story.html` and beside it `story_files`,
// with the page's pictures and frames. None of it is an article.

const pageName = /^(.+)\.(?:html?|xhtml|xht)$/i;

/** How such a folder's name ends, in the languages that browsers and Windows have had, and as Word writes it. */
const folderName =
	/^(.+)(?:[_.]files|[-_]dateien|_fichiers|_archivos|_arquivos|_bestanden|_bylos|_datoteke|_dosyalar|_elemei|_failid|_fails|_fajlovi|_ficheiros|_file|_fitxategiak|_fitxers|_pliki|_soubory|_tiedostot|-filer|\.fld)$/i;

/** Returns the name of a page without its extension; undefined for other files. */
export const pageOf = (name: string): string | undefined => pageName.exec(name)?.[1];

/** Returns the name that the page beside the folder has, without its extension; undefined if the folder is an ordinary one. */
const pageOfFolder = (name: string): string | undefined => folderName.exec(name)?.[1];

/** Returns the names of those `folders` that belong to a page among the files beside them. */
export const pageFolders = (folders: readonly string[], files: () => readonly string[]): ReadonlySet<string> => {
	const named = folders.filter(folder => pageOfFolder(folder) !== undefined);
	if (named.length === 0) return new Set();
	const pages = new Set(files().map(pageOf));
	return new Set(named.filter(folder => pages.has(pageOfFolder(folder))));
};

/** Folders around one file that are looked at: an archive may have paths of hundreds. */
const mostFolders = 16;

/** Returns what tells whether a file of an archive is in the folder of a page. `names` are the paths of all its files. */
export const inPageFolder = (names: readonly string[]): ((name: string) => boolean) => {
	const pages = new Set(names.flatMap(name => pageOf(name) ?? []));
	if (pages.size === 0) return () => false;
	return name => {
		let slash = name.indexOf('/');
		for (let count = 0; slash >= 0 && count < mostFolders; count++) {
			const page = pageOfFolder(name.slice(0, slash));
			if (page !== undefined && pages.has(page)) return true;
			slash = name.indexOf('/', slash + 1);
		}
		return false;
	};
};
