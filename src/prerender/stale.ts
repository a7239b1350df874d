import type {RatingsFileContents} from '../ratings-file/load.js';
import {cost, evidence} from '../scales/foundations/foundations.js';
import {shortened} from '../text/shortened.js';
import {compare, type Comparison, type Difference, InvalidValue} from './comparison.js';
import {plainText} from './edits.js';
import {wordNodes} from './fill-words.js';
import {recogniseWords} from './our-words.js';
import {Page} from './page.js';
import {UnreadablePage} from './parse.js';
import {positionOf} from './position.js';
import type {FileDiagnostic} from './prerender.js';
import {hasTemplateSyntax, isRatingTag, ratingTags, type RatingTag} from './rating-tags.js';

/**
 * Compares the tags of a page that name a `programme` with what a ratings file says of it.
 *
 * @param contents the content of the file, as `readProgrammes` returns it
 * @param file how the file is named in messages
 * @returns what is out of date, and which programmes are not in the file, in the order of the page
 */
export function checkAgainst(html: string, contents: RatingsFileContents, file = 'the file'): FileDiagnostic[] {
  if (!/programme/i.test(html)) return [];
  const text = html.replace(/^\uFEFF/, '');
  let page: Page;
  try {
    page = new Page(text, isRatingTag, true);
  } catch (error) {
    if (!(error instanceof UnreadablePage)) throw error;
    return [{...positionOf(text, error.offset), message: `${error.message}.`, isUnreadable: true}];
  }
  return ratingTags(page).flatMap((tag) => {
    const id = tag.get('programme');
    if (!id) return [];
    const {startLine: line, startCol: column} = tag.element.sourceCodeLocation!;
    const name = `${tag.name.slice(0, -1)} ${tag.attributeName('programme')}="${shortened(id)}">`;
    return messagesFor(tag, id, contents, page, file).map((message) => ({line, column, message: name + message}));
  });
}

function messagesFor(tag: RatingTag, id: string, contents: RatingsFileContents, page: Page, file: string): string[] {
  if (hasTemplateSyntax(tag.element)) return [' is the source of a template. Check the page that is made of it.'];
  const programme = contents.programmes?.byId.get(id);
  if (!programme) return [`: there is no such programme in ${file}.`];
  let comparison: Comparison | undefined;
  try {
    comparison = compare(tag, programme, contents, page);
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    return [`: ${error.message}`];
  }
  if (!comparison) return [];
  // A page need not name and link what it rates. What it says has to be right.
  const isStale = ({attribute, inPage}: Difference) =>
    inPage || !['subject', 'subject-lang', 'href'].includes(attribute);
  const messages = comparison.differences.filter(isStale).map(({attribute, inPage, inFile}) => {
    const says = inPage ? `: ${tag.attributeName(attribute)} says ${shortened(inPage)}` : `: ${attribute} is not given`;
    return `${says}, ${file} ${inFile ? `says ${shortened(inFile)}` : 'gives none'}.`;
  });
  if (comparison.findings) messages.push(`: its findings are not those of ${file}.`);
  return [...messages, ...staleWords(comparison, file)];
}

/** The recommended words can be older than the attributes. */
function staleWords({tag, ratings, names}: Comparison, file: string): string[] {
  const [rating] = ratings;
  if (!rating || tag.entry.dataAttribute !== 'value') return [];
  const text = plainText(wordNodes(tag.element));
  const said = recogniseWords(text, [...(rating.worded ? [rating.worded] : []), evidence, cost], names)?.value;
  return said && said !== rating.value ? [`: its words say ${said}, ${file} says ${rating.value}.`] : [];
}
