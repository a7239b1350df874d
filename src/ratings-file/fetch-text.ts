import {longestFile} from './load.js';

const timeoutInSeconds = 15;

/**
 * Reads the text at an address. By `XMLHttpRequest`, because Chromium's developer tools can show a `fetch` whose body
 * is read in parts as cancelled, although it succeeded.
 *
 * @returns the text, or its beginning if it is longer than a scale file may be. It never settles if it is aborted.
 * @throws an `Error` whose message says what was expected and what was found
 */
export const fetchText = (address: string, signal: AbortSignal): Promise<string> =>
  new Promise((resolve, reject) => {
    const fail = (expected: string, found: string) => reject(new Error(`expected ${expected}, found ${found}.`));
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.overrideMimeType('application/json; charset=utf-8');
    request.timeout = timeoutInSeconds * 1000;
    request.onload = () =>
      request.status < 300
        ? resolve(request.responseText)
        : fail('a file', `${request.status} ${request.statusText}`.trim());
    request.onerror = () => fail('a file', 'no response that this page may read');
    request.ontimeout = () => fail(`a file within ${timeoutInSeconds} seconds`, 'none');
    request.onprogress = () => {
      if (request.responseText.length <= longestFile) return;
      resolve(request.responseText);
      request.abort();
    };
    signal.addEventListener('abort', () => request.abort());
    request.send();
  });
