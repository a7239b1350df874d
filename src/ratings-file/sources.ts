import {addressOf} from '../text/addresses.js';
import {fetchText} from './fetch-text.js';
import {readRatingsFile, type RatingsFileContents, RatingsFileError} from './load.js';

/** Receives an error in a source: where the file comes from, and the message. */
export type ReportSource = (origin: string, message: string) => void;

const fallbackIsShown = "The page's own words are shown.";

/** Reads a scale file that the page contains. If it is invalid, that is reported and there are no contents. */
export function readSource(source: unknown, origin: string, report: ReportSource): RatingsFileContents | undefined {
  try {
    return readRatingsFile(source, (message) => report(origin, message));
  } catch (error) {
    // An error of another kind is that of a page that has changed what the browser brings, such as `Object.prototype`.
    report(
      origin,
      `${error instanceof RatingsFileError ? error.message : `could not be read: ${String(error)}.`} ${fallbackIsShown}`,
    );
    return undefined;
  }
}

/** A scale file at an address. */
export class RemoteRatingsFile {
  /** What it holds. `undefined` while it loads, and if it cannot be used. */
  contents?: RatingsFileContents | undefined;

  readonly #report: ReportSource;
  readonly #changed: () => void;
  #request?: AbortController | undefined;

  constructor(report: ReportSource, changed: () => void) {
    this.#report = report;
    this.#changed = changed;
  }

  get isLoading(): boolean {
    return this.#request !== undefined;
  }

  /** Loads another file. What was loaded before, or is still loading, is dropped. Without an address, there is none. */
  async load(address: string): Promise<void> {
    this.#request?.abort();
    this.#request = this.contents = undefined;
    if (!address) return;
    const origin = ` src="${address}">`;
    if (!addressOf(address)) {
      return this.#report(origin, `expected an http, https or relative address. ${fallbackIsShown}`);
    }
    let request: AbortController | undefined;
    try {
      request = this.#request = new AbortController();
      const text = await fetchText(address, request.signal);
      this.contents = readSource(text, origin, this.#report);
    } catch (error) {
      this.#report(origin, `${(error as Error).message} ${fallbackIsShown}`);
    }
    this.#request = undefined;
    this.#changed();
  }
}
