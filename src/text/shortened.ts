const longest = 60;

/** What a message shows of a text that somebody typed: of a long one the beginning. */
export const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
