import type {Path} from './validate.js';

/** Which parts of a file conform to its schema, so that one wrong part does not hide what is wrong with the others. */
export class WellFormed {
  /** The paths of all errors. */
  readonly #wrong = new Set<string>();
  /** The paths of everything that contains an error. */
  readonly #around = new Set<string>();

  constructor(errors: readonly {readonly path: Path}[]) {
    for (const {path} of errors) {
      this.#wrong.add(keyOf(path));
      for (let length = 0; length < path.length; length++) this.#around.add(keyOf(path.slice(0, length)));
    }
  }

  /** Whether nothing is wrong with a part, with anything in it, or with what it is in. */
  isWhole(path: Path): boolean {
    return this.isShaped(path) && !this.#around.has(keyOf(path));
  }

  /** Whether a part is the object, list or value that it should be, whatever is in it. */
  isShaped(path: Path): boolean {
    for (let length = 0; this.#wrong.size && length <= path.length; length++)
      if (this.#wrong.has(keyOf(path.slice(0, length)))) return false;
    return true;
  }
}

/** No name that a schema knows contains the separator. */
const keyOf = (path: Path): string => path.join('\n');
