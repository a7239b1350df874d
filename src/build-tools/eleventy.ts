import {normalize, relative, resolve, sep} from 'node:path';
import type {RatingsOptions} from './options.js';
import {shortcodesOf, type TemplatePage} from './shortcodes.js';
import {Site} from './site.js';

export type {RatingsOptions} from './options.js';

/** What is used of a page of Eleventy. */
interface EleventyPage extends TemplatePage {
  /** `false` if the page is not written. */
  readonly outputPath?: string | false | undefined;
}

/** What is used of what Eleventy says before a build. */
interface EleventyBuild {
  readonly directories: {readonly input: string; readonly output: string};
  readonly runMode: string;
}

/** What is used of Eleventy's configuration. */
export interface EleventyConfig {
  addTransform(name: string, transform: (this: {page: EleventyPage}, html: string) => string): unknown;
  addShortcode(name: string, shortcode: (this: {page?: EleventyPage}, ...given: unknown[]) => string): unknown;
  addWatchTarget(path: string): unknown;
  on(event: 'eleventy.before' | 'eleventy.after', listener: (build: EleventyBuild) => void): unknown;
}

/**
 * The plug-in for Eleventy: `config.addPlugin(ratings, {from: 'programmes.csv'})`. It fills the pages from a ratings file,
 * checks them with messages in the log, and adds the badges, complete without script. It adds the shortcodes
 * `evidenceRating`, `costRating`, `scaleRating`, `programmeCards` and `ratingsTable`.
 *
 * @throws if an option is invalid
 */
export default function ratings(config: EleventyConfig, options: RatingsOptions = {}): void {
  const site = new Site('what-works-ratings/eleventy', options, (line) => console.warn(`[what-works-ratings] ${line}`));
  let folders = {input: '.', output: '_site'};

  config.on('eleventy.before', ({directories}) => (folders = directories));
  config.addTransform('what-works-ratings', function (html) {
    const {inputPath, outputPath} = this.page;
    if (!outputPath || !outputPath.endsWith('.html')) return html;
    return site.build(html, {
      name: normalize(outputPath),
      template: inputPath && normalize(inputPath),
      path: relative(folders.output, outputPath).split(sep).join('/'),
      folders: [resolve(folders.output), resolve(folders.input)],
    });
  });
  // An error while one develops would end the server.
  config.on('eleventy.after', ({runMode}) => {
    if (runMode === 'build') site.end();
  });
  for (const [name, shortcode] of Object.entries(shortcodesOf(site)))
    config.addShortcode(name, function (...given) {
      return shortcode(given, this.page ?? {});
    });
  if (site.from !== undefined) config.addWatchTarget(site.from);
}
