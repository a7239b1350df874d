import {relative, resolve, sep} from 'node:path';
import type {RatingsOptions} from './options.js';
import {type BuiltPage, Site} from './site.js';

export type {RatingsOptions} from './options.js';

/** What is used of Vite's configuration. */
interface ViteConfig {
  readonly root: string;
  readonly publicDir: string;
  readonly logger: {warn(message: string): void};
}

/** What is used of what Vite says of a page. `server` is only there while one develops. */
interface ViteContext {
  readonly filename: string;
  readonly server?: unknown;
}

/** What is used of Vite's development server. */
interface ViteServer {
  readonly watcher: {add(path: string): unknown; on(event: 'change', listener: (path: string) => void): unknown};
  readonly ws: {send(message: {type: 'full-reload'}): void};
}

interface TransformIndexHtml {
  readonly order: 'pre' | 'post';
  handler(html: string, context: ViteContext): string;
}

/** A plug-in for Vite, as far as it is used here. It can be given to Vite without a cast. */
export interface RatingsVitePlugin {
  readonly name: string;
  readonly enforce: 'post';
  readonly transformIndexHtml: TransformIndexHtml;
  configResolved?(config: ViteConfig): void;
  configureServer?(server: ViteServer): void;
  readonly generateBundle?: {readonly order: 'post'; handler(): void};
}

/**
 * Makes the plug-ins for Vite: `plugins: [ratings({from: 'programmes.csv'})]`. The HTML pages of the project are filled
 * from a ratings file and checked, with messages in Vite's log. A build also adds the badges, complete without script; the
 * development server leaves them to the script.
 *
 * @throws if an option is invalid
 */
export default function ratings(options: RatingsOptions = {}): RatingsVitePlugin[] {
  const site = new Site('what-works-ratings/vite', options, (line) => console.warn(line));
  let publicDir = '';
  const pageOf = ({filename}: ViteContext): BuiltPage => {
    const path = relative(site.root, filename).split(sep).join('/');
    return {name: path, path, folders: [publicDir, site.root].filter(Boolean)};
  };
  const messages = new Map<string, Set<string>>();
  return [
    {
      name: 'what-works-ratings:check',
      enforce: 'post',
      configResolved(config) {
        site.root = config.root;
        publicDir = config.publicDir;
        site.log = (line) => config.logger.warn(`[what-works-ratings] ${line}`);
      },
      configureServer({watcher, ws}) {
        if (site.from === undefined) return;
        watcher.add(site.from);
        watcher.on('change', (path) => {
          if (resolve(path) === site.from) ws.send({type: 'full-reload'});
        });
      },
      // before Vite adds its scripts, so that the lines are those of the page
      transformIndexHtml: {
        order: 'pre',
        handler(html, context) {
          const filled = site.fill(html, pageOf(context));
          messages.set(context.filename, filled.messages);
          return filled.html;
        },
      },
    },
    {
      name: 'what-works-ratings:prerender',
      enforce: 'post',
      // Vite would take the styles of the badges for those of the page, and other plug-ins may write ratings.
      transformIndexHtml: {
        order: 'post',
        handler(html, context) {
          const page = pageOf(context);
          const filled = site.fill(html, page, messages.get(context.filename)).html;
          return context.server ? filled : site.prerender(filled, page);
        },
      },
      // after the pages, before they are written
      generateBundle: {order: 'post', handler: () => site.end()},
    },
  ];
}
