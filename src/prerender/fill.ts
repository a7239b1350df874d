import type {RatingsFileContents} from '../ratings-file/load.js';
import {nameOf} from '../ratings-file/to-programmes.js';
import {shortened} from '../text/shortened.js';
import {compare, type Comparison, InvalidValue} from './comparison.js';
import {attributeEdits} from './edits.js';
import {changeWords, detailOf} from './fill-words.js';
import {type Edit, Page, shadowTemplateOf} from './page.js';
import {UnreadablePage} from './parse.js';
import {positionOf} from './position.js';
import type {FileDiagnostic} from './prerender.js';
import {hasTemplateSyntax, isRatingTag, ratingTags, type RatingTag} from './rating-tags.js';

/** What `fill` did with a tag, or why it did nothing. */
export interface FillReport extends FileDiagnostic {
  /**
   * "changed": it was filled. "left": a part of it stays that may be out of date. "unknown": it names a programme that
   * is not in the file, or whose value is on no scale. "template": the file has values for a template engine.
   * "refused": the whole page stays as it is.
   */
  readonly kind: 'changed' | 'left' | 'unknown' | 'template' | 'refused';
}

export interface FillOptions {
  /** Receives what was changed, and what an editor would want to know, in the order of the page. */
  readonly report?: ((report: FillReport) => void) | undefined;
}

/**
 * Fills the tags of a page that name a `programme` with what a ratings file says of it: value, name, date, link,
 * findings, and the recommended words. It does so as a whole: if the file gives a rating on the tag's scale, then date
 * and link are those of the file, too. If it gives none, nothing of the tag is touched.
 *
 * Words are only replaced if they are empty or recommended by this library. All else in the page stays the same.
 *
 * @param html a whole page or a part of one, before it is prerendered
 * @param contents the content of a ratings file, as `readProgrammes` returns it
 * @returns the page. What cannot be read as a page, or is prerendered, stays as it is, and the reason is reported.
 */
export function fill(html: string, contents: RatingsFileContents, {report}: FillOptions = {}): string {
  // Most pages of a site have no rating, and need not be parsed.
  if (!/programme/i.test(html)) return html;
  // A browser removes the byte order mark before it reads the page.
  const byteOrderMark = html.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = html.slice(byteOrderMark.length);
  let page: Page;
  try {
    page = new Page(text, isRatingTag, true);
  } catch (error) {
    if (!(error instanceof UnreadablePage)) throw error;
    report?.({...positionOf(text, error.offset), message: `${error.message}.`, kind: 'refused', isUnreadable: true});
    return html;
  }

  const tags = ratingTags(page);
  const named = tags.filter(({get}) => get('programme'));
  const rendered = named.find(({element}) => shadowTemplateOf(element));
  if (rendered) {
    report?.({
      ...placeOf(rendered),
      message: `${rendered.name} is prerendered. Fill first, then prerender.`,
      kind: 'refused',
    });
    return html;
  }
  const template = tags.find(({element}) => hasTemplateSyntax(element));
  if (template) {
    const message = `${template.name} has a value that a template engine replaces. Such tags stay as they are.`;
    report?.({...placeOf(template), message, kind: 'template'});
  }
  const edits = named.flatMap((tag) => {
    if (hasTemplateSyntax(tag.element)) return [];
    return fillTag(tag, contents, page, (kind, message) => report?.({...placeOf(tag), message, kind}));
  });
  return byteOrderMark + page.with(edits);
}

function fillTag(
  tag: RatingTag,
  contents: RatingsFileContents,
  page: Page,
  report: (kind: FillReport['kind'], message: string) => void,
): Edit[] {
  const id = tag.get('programme');
  const programme = contents.programmes?.byId.get(id);
  if (!programme) {
    report('unknown', unknownProgramme(tag));
    return [];
  }
  let comparison: Comparison | undefined;
  try {
    comparison = compare(tag, programme, contents, page);
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    report('unknown', `${nameOf(programme)}: ${error.message} ${tag.name} stays as it is.`);
    return [];
  }
  if (!comparison) return [];

  const {differences, subject} = comparison;
  const {edits, left, hasFindings = false} = changeWords(comparison, contents, page);
  const changes = new Map(differences.map(({attribute, inFile}) => [tag.attributeName(attribute), inFile]));
  const ofTag = attributeEdits(tag.element, page, changes);
  const change = changeInWords(comparison, edits.length > 0, hasFindings);
  if (change) report('changed', `${subject}: ${change}`);
  if (differences.length || comparison.findings)
    for (const each of leftInWords(comparison, left)) report('left', `${subject}: ${each}`);
  return [...ofTag, ...edits];
}

const unknownProgramme = (tag: RatingTag): string =>
  `${tag.name} names the programme "${shortened(tag.get('programme'))}", which is not in the file. It stays as it is.`;

/** "evidence 3+ is now 4, reviewed 2026-05", or `''` if nothing changed. */
function changeInWords({differences, ratings, after}: Comparison, hasNewWords: boolean, hasFindings: boolean): string {
  const scales = ratings.map(({scale}) => scale);
  const values = differences.filter(({about}) => scales.includes(about));
  const of = (name: string) => differences.find(({attribute}) => attribute === name);
  const [subject, lang, reviewed, href] = ['subject', 'subject-lang', 'reviewed', 'href'].map(of);
  const details = [
    ...(reviewed || (values.length && after('reviewed'))
      ? [after('reviewed') ? `reviewed ${after('reviewed')}` : 'no longer with a date']
      : []),
    ...(subject ? [subject.inPage ? `called "${shortened(subject.inPage)}" before` : 'now with its name'] : []),
    ...(lang
      ? [lang.inFile ? `its name marked as "${lang.inFile}"` : 'its name no longer marked as in another language']
      : []),
    ...(href ? [href.inFile ? `now linked to ${href.inFile}` : 'no longer linked'] : []),
    ...(hasFindings ? ['with the findings of the file'] : []),
  ];
  if (!differences.length && !details.length && hasNewWords) details.push('with new words');
  const leads = values.map(({about, inPage, inFile}) => `${about} ${inPage && `${inPage} `}is now ${inFile}`);
  if (leads.length) return [...leads, ...details].join(', ');
  if (!details.length) return '';
  return [...ratings.map(({scale, value}) => `${scale} ${value}`), ...details].join(', ');
}

/** What stays in a tag that was filled, and may no longer be right. */
function leftInWords({tag, ratings, others, differences}: Comparison, left: string | undefined): string[] {
  const detail = detailOf(tag.element);
  const isRatingChanged = differences.some(({about}) => ratings.some(({scale}) => scale === about));
  const now = ratings.map(({scale, value}) => `${scale} ${value}`).join(', ') || 'what the file says';
  return [
    ...(left ? [`what is in ${tag.name} is not ours, and stays: ${left}. Check that it fits ${now}.`] : []),
    ...(detail && isRatingChanged ? [`its detail stays: "${shortened(detail)}". Check that it fits ${now}.`] : []),
    ...others.map(({scale, value}) => `${scale} ${value} stays, since the file says nothing of it.`),
  ];
}

const placeOf = ({element}: RatingTag) => {
  const {startLine: line, startCol: column} = element.sourceCodeLocation!;
  return {line, column};
};
