declare module '@citation-js/core' {
	export const plugins: {
		readonly input: {readonly chain: (text: string, options: {readonly generateGraph: boolean}) => unknown};
	};
	export const util: {readonly deepCopy: (value: object) => unknown};
}
declare module '@citation-js/plugin-bibtex';
