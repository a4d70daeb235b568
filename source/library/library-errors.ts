// Errors of a library as a whole. They are told apart by their code, which crosses threads; words are for people.

const codes = {closed: 'LIBRARY_CLOSED', stopped: 'LIBRARY_STOPPED'} as const;

const withCode = (message: string, code: string): Error => Object.assign(new Error(message), {code});

/** For what is asked of a library after it was closed, and what it had not answered by then. */
export const libraryClosed = (): Error => withCode('The library is closed.', codes.closed);

/** For what is asked of a library whose thread has ended by itself; `why` is a clause without a full stop. */
export const libraryStopped = (why: string): Error =>
	withCode(`The thread that reads the library stopped: ${why}. Start newsread again.`, codes.stopped);

/** Whether an error says that the library was closed, by its code: it may have crossed between threads. */
export const isLibraryClosed = (error: Error & {readonly code?: unknown}): boolean => error.code === codes.closed;
