import {defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree, parse, type ParserOptions} from 'parse5';

/** Browsers nest elements no deeper, and the time that the parser takes for an element grows with the depth. */
const deepestNesting = 512;
/** For each attribute, the parser compares its name with those before it. */
const mostAttributes = 5000;

/** A text that cannot be read as a page. */
export class UnreadablePage extends Error {
  /** The offset of the reason in the text. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/**
 * Parses a page as a browser without script does: the content of `<noscript>` is part of it.
 *
 * @throws {UnreadablePage} if the text is the source of a template, or if it would take the parser longer than its length
 *   lets expect: the limits are far beyond what a page has
 */
export function parsePage(text: string): Tree.Document {
  if (templateSyntax.test(text)) throw new UnreadablePage(isTemplateSource, text.search(/\S/));
  const tag = tagWithTooManyAttributes(text);
  if (tag !== undefined) throw new UnreadablePage(`this tag has more than ${mostAttributes} attributes`, tag);

  let depth = 0;
  let elements = 0;
  const options: ParserOptions<Tree.DefaultTreeAdapterMap> = {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...args) {
        const element = defaultTreeAdapter.createElement(...args);
        elements++;
        return element;
      },
      onItemPush({sourceCodeLocation}) {
        const offset = sourceCodeLocation?.startOffset ?? 0;
        if (++depth > deepestNesting)
          throw new UnreadablePage(`elements are nested more than ${deepestNesting} deep, as in no browser`, offset);
        // `<b>` and its like are repeated in every paragraph until they are closed.
        if (elements > text.length + 100) throw new UnreadablePage('too many elements are not closed', offset);
      },
      onItemPop() {
        depth--;
      },
    },
  };
  return parse(text, options);
}

export const isTemplateSource = 'this is the source of a template, not a page. Give the page that is made of it';

/** What a file begins with that Nunjucks, Jinja, Liquid, Twig or Handlebars makes a page of. */
const templateSyntax = /^\s*\{[{%#]/;

/** Whether it begins with what an engine replaces by a value. Further on it may be a part of the text. */
export const isTemplateSyntax = (text: string): boolean => /^\s*(\{\{|\{%|<%|<\?(php|=)|\$\{)/i.test(text);

/** @returns the offset of the tag */
function tagWithTooManyAttributes(text: string): number | undefined {
  const startTag = /<([a-z][^\s/>]*)/gi;
  const attribute = /[\s/]+[^\s/>][^\s/>=]*(\s*=\s*("[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?/y;
  for (let tag = startTag.exec(text); tag; tag = startTag.exec(text)) {
    attribute.lastIndex = startTag.lastIndex;
    let count = 0;
    while (attribute.test(text)) {
      startTag.lastIndex = attribute.lastIndex;
      if (++count > mostAttributes) return tag.index;
    }
    const [, name = ''] = tag;
    // There is text in these, in which "<" begins no tag.
    if (/^(script|style|textarea|title)$/i.test(name)) {
      const end = new RegExp(`</${name}`, 'gi');
      end.lastIndex = startTag.lastIndex;
      if (!end.test(text)) return undefined;
      startTag.lastIndex = end.lastIndex;
    }
  }
  return undefined;
}
