/** After this time somebody who waits wants to know that it goes on, in milliseconds. */
const patience = 1000;
const between = 100;
const clearLine = '\r\x1b[2K';

/**
 * Shows on a terminal how far long work is: "1,200 of 10,000 pages". Where the output goes to a file or to another
 * program, it shows nothing.
 */
export class Progress {
  readonly #all: number;
  readonly #noun: string;
  #done = 0;
  #next = Date.now() + patience;
  #isShown = false;
  #error: typeof console.error | undefined;

  constructor(all: number, noun: string) {
    this.#all = all;
    this.#noun = noun;
  }

  /**
   * Counts one more, which is about to be done. Between two of them what was printed is written: until then each message
   * takes memory, and a site can have a hundred thousand.
   */
  async step(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    if (process.stderr.isTTY && Date.now() >= this.#next) {
      this.#next = Date.now() + between;
      this.#show();
    }
    this.#done++;
  }

  /** Removes what it shows. */
  end(): void {
    this.#clear();
    if (this.#error) console.error = this.#error;
    this.#error = undefined;
  }

  #show(): void {
    const [done, all] = [this.#done, this.#all].map((number) => number.toLocaleString('en'));
    process.stderr.write(`${clearLine}${done} of ${all} ${this.#noun}`);
    this.#isShown = true;
    if (this.#error) return;
    // A message takes its line, and is not mixed with it.
    const error = (this.#error = console.error);
    console.error = (...message: unknown[]) => {
      this.#clear();
      error(...message);
    };
  }

  #clear(): void {
    if (this.#isShown) process.stderr.write(clearLine);
    this.#isShown = false;
  }
}
