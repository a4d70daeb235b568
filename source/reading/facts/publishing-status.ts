// What an agency says of whether an item may be published, in XML and in JSON. What was withdrawn is never shown; an embargo is
// told, as newsrooms get stories ahead of it to work on them.

const withdrawn = /^(?:cancell?ed|with-?held|killed|recalled|spiked|unpublished)$/i;

/** Returns true for the status of an item that is not to be published: “stat:canceled”, “…/pubstatusg2/canceled”, “Withheld”. */
export const isWithdrawn = (status: string | undefined): boolean =>
	status !== undefined && withdrawn.test(status.trim().replace(/^.*[:/]/, ''));

/** Returns what to tell of an embargo that has not ended; undefined where there is nothing to tell. */
export const embargoNote = (status: string | undefined, until: string | undefined): string | undefined => {
	if (until !== undefined) return Date.parse(until) > Date.now() ? `under embargo until ${until}` : undefined;
	return status !== undefined && /\bembargoed$/i.test(status.trim()) ? 'under embargo' : undefined;
};

/** Returns what to tell of items that are not shown; undefined if there are none. */
export const withdrawnNote = (count: number): string | undefined =>
	count === 0
		? undefined
		: `${count === 1 ? '1 article was' : `${count} articles were`} cancelled or withheld by the agency; not shown`;
