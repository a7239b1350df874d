/**
 * The error of a function that was given something else than it takes, as plain JavaScript can give it.
 *
 * @param expected what the function takes: "a scale, such as costScale"
 */
export function wrongArgument(name: string, expected: string, given: unknown): TypeError {
  const isObject = given === Object(given);
  const found =
    typeof given === 'string' ? `"${given.slice(0, 60)}"` : isObject ? `another ${typeof given}` : String(given);
  return new TypeError(`${name}: expected ${expected}, found ${found}.`);
}
