import {UserError} from '../../model/problem.ts';

/** An error as it crosses threads: a structured clone loses its class and its code. */
export type Failure = {
	readonly message: string;
	readonly name: string;
	/** As Node's errors have it: `ENOENT`. */
	readonly code?: string;
	/** It was a UserError. */
	readonly byUser: boolean;
};

/** Returns an error as it crosses between threads. */
export const failureOf = (error: unknown): Failure => {
	if (!(error instanceof Error)) return {message: String(error), name: 'Error', byUser: false};
	const {message, name, code} = error as NodeJS.ErrnoException;
	return {message, name, byUser: error instanceof UserError, ...(typeof code === 'string' && {code})};
};

/** Returns the error that a failure was made of: a UserError again where it was one. */
export const errorOf = ({message, name, code, byUser}: Failure): Error => {
	const error = byUser ? new UserError(message) : new Error(message);
	return Object.assign(error, {name}, code !== undefined && {code});
};
