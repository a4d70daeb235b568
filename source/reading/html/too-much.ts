/** Thrown where a file has more of something than can be read; its message goes on after the file's name. */
export class TooMuch extends RangeError {}
