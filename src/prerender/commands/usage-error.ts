/** A wrong use of the command, of which only the message is printed. */
export class UsageError extends Error {}
