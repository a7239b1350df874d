/** The text of a file that a page names, or why it is left to the browser. */
export type SourceText = {readonly text: string} | {readonly reason: string};

/** Reads the file at the address that a page gives in `<rating-source src="…">`. */
export type ReadSource = (address: string) => SourceText;
