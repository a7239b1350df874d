import {html, nothing, type TemplateResult} from 'lit';
import type {FileDiagnostic} from '../library.js';
import type {Messages} from '../messages.js';

/** As many as somebody would mend in one go. */
const most = 10;

/**
 * What is said of rows of a file, and how many more there are. What is wrong is said in English, as by the command.
 *
 * @param isError - Whether the rows could not be read.
 */
export function rowsTemplate(
  lead: string,
  rows: readonly FileDiagnostic[],
  messages: Messages,
  isError = false,
): TemplateResult {
  const lang = messages.language === 'en' ? nothing : 'en';
  return html`<div class=${isError ? 'rows invalid' : 'rows'} role=${isError ? 'alert' : 'status'}>
    <p class=${isError ? 'error' : 'lead-in'}>${lead}</p>
    <ul>${rows.slice(0, most).map(({line, message}) => html`<li>${messages.row(line)}: <span lang=${lang}>${message}</span></li>`)}</ul>
    ${rows.length > most ? html`<p>${messages.more(rows.length - most)}</p>` : nothing}
  </div>`;
}
