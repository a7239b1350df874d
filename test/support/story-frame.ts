/** The page of the stories in a frame: of any size, with styles of its own, in every engine. */
import type {StoryPage} from './story-page.js';

export interface StoryFrame {
  readonly document: Document;
  readonly stories: StoryPage;
  /** Gives the page another size, and these rules after its own. */
  set(size: {readonly width: number; readonly height: number}, css?: string): void;
}

let loading: Promise<StoryFrame> | undefined;

/** The frame, empty. It is loaded once for each file of tests, since that takes seconds. */
export async function openStoryFrame(): Promise<StoryFrame> {
  const opened = await (loading ??= loadStoryFrame());
  opened.document.body.replaceChildren();
  opened.set({width: 300, height: 150});
  return opened;
}

async function loadStoryFrame(): Promise<StoryFrame> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'border: 0; position: fixed; inset: 0 auto auto 0';
  frame.srcdoc = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A story</title>
    <link rel="stylesheet" href="/stories/.storybook/preview.css"><link rel="stylesheet" href="/src/what-works-ratings.css">
    <style>body { margin: 0 }</style><style id="set"></style><script type="module" src="/test/support/story-page.ts"></script><body>`;
  document.body.append(frame);
  await new Promise((loaded) => frame.addEventListener('load', loaded, {once: true}));
  const page = frame.contentDocument!;
  return {
    document: page,
    stories: (frame.contentWindow as unknown as {stories: StoryPage}).stories,
    set({width, height}, css = '') {
      frame.width = String(width);
      frame.height = String(height);
      page.getElementById('set')!.textContent = css;
    },
  };
}
