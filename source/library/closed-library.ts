// Asked after it was closed a library says so; what is being opened then just ends.

const words = 'The library is closed.';

export const libraryClosed = (): Error => new Error(words);

export const isClosed = (error: Error): boolean => error.message === words;
