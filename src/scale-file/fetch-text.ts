import {longestFile} from './scale-file.js';

/** How long a server may take, in seconds. */
const patience = 15;

/** The text at an address; an error that says why there is none, of a server that hangs or of a file without end too. */
export async function fetchText(address: string, stop: AbortController): Promise<string> {
  const timer = setTimeout(() => stop.abort(new Error(`expected a file within ${patience} seconds, found none.`)), patience * 1000);
  try {
    const response = await fetch(address, {signal: stop.signal});
    if (!response.ok) throw new Error(`expected a file, found ${`${response.status} ${response.statusText}`.trim()}.`);
    return await textOf(response.body!);
  } catch (error) {
    // WebKit says in words of its own that it was stopped.
    if (stop.signal.aborted) throw stop.signal.reason;
    stop.abort();
    // The browser's own error says no more than that.
    throw error instanceof TypeError ? new Error('expected a file, found no server that gives it to this page.') : error;
  } finally {
    clearTimeout(timer);
  }
}

async function textOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > longestFile) throw new Error(`expected at most ${longestFile.toLocaleString('en')} characters, found more.`);
  }
}
