import {defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree, parse, type ParserOptions} from 'parse5';
import {readable} from './text-file.js';

/** As in browsers. The deeper an element is nested, the longer the parser takes for it. */
const deepestNesting = 512;
/** The parser compares the name of each attribute with all those before it. */
const mostAttributes = 1000;

export const templateMessage = 'this is the source of a template, not a page. Give the page that is made of it';

/** The beginning of a file for Nunjucks, Jinja, Liquid, Twig or Handlebars. */
const templateSyntax = /^\s*\{[{%#]/;

/** Whether an attribute begins with what a template engine replaces. Within other text it may be meant as it is. */
export const isTemplateSyntax = (text: string): boolean => /^\s*(\{\{|\{%|<%|<\?(php|=)|\$\{)/i.test(text);

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
 * Parses a page as a browser without script does: the content of `<noscript>` is part of it. Bytes that were kept from
 * a page that is not UTF-8 are read as the page declares.
 *
 * @throws {UnreadablePage} if the text is the source of a template, or has so much nesting, so many attributes or so
 *   many
 *   unclosed tags that the parser would take too long. No real page has.
 */
export function parsePage(text: string): Tree.Document {
  if (templateSyntax.test(text)) throw new UnreadablePage(templateMessage, text.search(/\S/));
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
          throw new UnreadablePage(
            `elements are nested more than ${deepestNesting} deep, which no browser does`,
            offset,
          );
        // The parser repeats `<b>`, `<i>` and others in every paragraph until they are closed.
        if (elements > text.length + 100) throw new UnreadablePage('too many elements are not closed', offset);
      },
      onItemPop() {
        depth--;
      },
    },
  };
  return parse(readable(text), options);
}

/** @returns the offset of the first tag with more than `mostAttributes`, if any */
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
    // In the content of these, "<" begins no tag.
    if (/^(script|style|textarea|title)$/i.test(name)) {
      const end = new RegExp(`</${name}`, 'gi');
      end.lastIndex = startTag.lastIndex;
      if (!end.test(text)) return undefined;
      startTag.lastIndex = end.lastIndex;
    }
  }
  return undefined;
}
