import {shortened} from '../text/shortened.js';

/** How a build tool treats the pages that it makes. */
export interface RatingsOptions {
  /**
   * The path of a ratings file, JSON or CSV, such as "programmes.csv". Tags that name a `programme` are filled from it.
   * A relative path begins at the folder of the project. Default: nothing is filled.
   */
  readonly from?: string | undefined;
  /**
   * Whether the built pages have every badge in them, complete without script. Default true. With false they have the
   * words inside the tags, and the script draws the badges.
   */
  readonly prerender?: boolean | undefined;
  /**
   * The address of `what-works-ratings-shadow.css` on your site, for pages whose policy allows no inline styles. Default:
   * the styles are in each badge.
   */
  readonly stylesheet?: string | undefined;
  /** Whether a build with problems in its pages fails, after all of them are in its log. Default false. */
  readonly failOnProblems?: boolean | undefined;
}

const allowed = {
  from: {type: 'string', words: 'the path of a ratings file, such as "programmes.csv"'},
  prerender: {type: 'boolean', words: 'true or false'},
  stylesheet: {type: 'string', words: 'an address, such as "/what-works-ratings-shadow.css"'},
  failOnProblems: {type: 'boolean', words: 'true or false'},
} as const satisfies Record<keyof RatingsOptions, {type: string; words: string}>;

const names = Object.keys(allowed) as (keyof RatingsOptions)[];

/**
 * @param tool where the options stand, such as "what-works-ratings/vite"
 * @throws if there is an unknown option, or one with an invalid value. The message says what is allowed.
 */
export function checkOptions(tool: string, options: unknown): RatingsOptions {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new Error(
      `${tool}: the options are ${inWords(options)}. Expected an object, such as {from: "programmes.csv"}.`,
    );
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(allowed, name))
      throw new Error(`${tool}: there is no option "${shortened(name)}". The options are ${names.join(', ')}.`);
    const {type, words} = allowed[name as keyof RatingsOptions];
    if (value !== undefined && (typeof value !== type || value === ''))
      throw new Error(`${tool}: the option "${name}" is ${inWords(value)}. Expected ${words}.`);
  }
  return options;
}

const inWords = (value: unknown): string =>
  typeof value === 'string' ? `"${shortened(value)}"` : Array.isArray(value) ? 'a list' : shortened(String(value));
