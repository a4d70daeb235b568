// Addresses at which web archives show their copies: `https://web.archive.org/web/20310203040506/https://courier.example/eels`.
// The address of the original is the end of it.

/** The Wayback Machine's, whose relative links begin with a slash; a stamp may be cut short, and flags such as `id_` follow it. */
const wayback = /^(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d{4,14}(?:[a-z]{2}_|\*)?\/(https?:\/.*)$/is;
/** Of other archives: a whole stamp and a whole address after it leave no doubt. */
const other = /^https?:\/\/[^/?#]{1,255}\/(?:[\w.-]{1,60}\/){0,4}\d{14}(?:[a-z]{2}_)?\/(https?:\/\/.*)$/is;

/** Returns the address of the original if `address` is that of a web archive's copy, and else undefined. */
export const originalAddress = (address: string): string | undefined =>
	(wayback.exec(address) ?? other.exec(address))?.[1];
