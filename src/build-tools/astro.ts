import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {RatingsOptions} from './options.js';
import {Site} from './site.js';

export type {RatingsOptions} from './options.js';

/** What is used of Astro's configuration. */
interface AstroProject {
  readonly config: {readonly root: URL};
  readonly injectTypes: (types: {filename: string; content: string}) => unknown;
}

/** What is used of what Astro says of a build. */
interface AstroBuild {
  readonly dir: URL;
  readonly logger: {warn(message: string): void};
}

/** An integration for Astro, as far as it is used here. It can be given to Astro without a cast. */
export interface RatingsIntegration {
  readonly name: string;
  readonly hooks: {
    'astro:config:done'(project: AstroProject): void;
    'astro:build:done'(build: AstroBuild): void;
  };
}

/**
 * Makes the integration for Astro: `integrations: [ratings({from: 'programmes.csv'})]`. It fills the pages of a build
 * from a ratings file, checks them with messages in Astro's log, and adds the badges, complete without script. It also
 * tells Astro the types of the elements, so that `astro check` and editors know their attributes.
 *
 * @throws if an option is invalid
 */
export default function ratings(options: RatingsOptions = {}): RatingsIntegration {
  const site = new Site('what-works-ratings/astro', options, (line) => console.warn(line));
  return {
    name: 'what-works-ratings',
    hooks: {
      'astro:config:done'({config, injectTypes}) {
        site.root = fileURLToPath(config.root);
        injectTypes({filename: 'elements.d.ts', content: "import 'what-works-ratings/astro';\n"});
      },
      'astro:build:done'({dir, logger}) {
        site.log = (line) => logger.warn(line);
        const folder = fileURLToPath(dir);
        for (const file of readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()) {
          if (!file.endsWith('.html')) continue;
          const path = file.split(sep).join('/');
          const html = readFileSync(join(folder, file), 'utf8');
          const built = site.build(html, {name: path, path, folders: [folder]});
          if (built !== html) writeFileSync(join(folder, file), built);
        }
        site.end();
      },
    },
  };
}
