/** Stands in for the library's `tableHtml` until that is there. */
import {scaleCalled, type Choice} from './choice.js';
import {contentOf, rangeOf} from './content.js';
import {escapeHtml} from './html.js';
import {allSourceMessages, dateInWords, inLanguage, type RatingsFileContents} from './library.js';
import {elementHtml} from './markup.js';
import {nameOf} from './ratings-file.js';

export function tableHtml(
  contents: RatingsFileContents,
  {language, caption}: {language: Choice['language']; columns?: readonly string[]; dense?: boolean; caption?: string},
): string {
  const file = {name: '', contents};
  const programmes = [...(contents.programmes?.byId.values() ?? [])];
  const ids = ['evidence', 'cost', ...contents.scales.map(({scale}) => scale.id)].filter((id) =>
    programmes.some(({ratings}) => ratings[id] !== undefined),
  );
  const choice = (id: string, values: Choice['values']): Choice => ({
    tag: id === 'evidence' || id === 'cost' ? `${id}-rating` : 'scale-rating',
    language,
    values: {...values, scale: id},
    findings: [{}],
    kept: [],
    file,
  });
  const rows = programmes.map((programme) => {
    const subject = nameOf(programme, language).text;
    const cells = ids.map((id) => {
      const value = programme.ratings[id];
      if (value === undefined) return '<td></td>';
      const each = choice(id, {value, subject, variant: 'cell', reviewed: programme.reviewed ?? ''});
      return `<td>${elementHtml(each, contentOf(each, ''))}</td>`;
    });
    const date = dateInWords(programme.reviewed ?? '', inLanguage(allSourceMessages, language)) ?? '';
    return `<tr><th scope="row">${escapeHtml(subject)}</th>${cells.join('')}<td>${date}</td></tr>`;
  });
  const headers = ids.map((id) => `<th scope="col">${inLanguage(scaleCalled(id, {file})!.words, language).name}</th>`);
  const explainers = ids.map(
    (id) =>
      `<rating-explainer scale="${id}">${escapeHtml(rangeOf({...choice(id, {}), tag: 'rating-explainer'}))}</rating-explainer>`,
  );
  return `<rating-table>\n<table>\n  <caption>${escapeHtml(caption ?? '')}</caption>\n  <thead><tr><th scope="col">Programme</th>${headers.join('')}<th scope="col">Reviewed</th></tr></thead>\n  <tbody>${rows.join('\n')}</tbody>\n</table>\n</rating-table>\n${explainers.join('\n')}\n`;
}
