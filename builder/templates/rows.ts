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
    <ul>${rows.slice(0, most).map((row) => html`<li>${placeOf(row, messages)}: <span lang=${lang}>${textOf(row)}</span></li>`)}</ul>
    ${rows.length > most ? html`<p>${messages.more(rows.length - most)}</p>` : nothing}
  </div>`;
}

/** What is said of a spreadsheet begins with its cell, and mostly its header: "C7 (Cost): expected …" */
const cell = /^[A-Z]+\d+(?: \(([^)]*)\))?: /;

/** "Row 7, Cost", or of a file of JSON "Line 12" */
function placeOf({line, message}: FileDiagnostic, messages: Messages): string {
  const [isCell, header] = cell.exec(message) ?? [];
  if (isCell === undefined) return messages.line(line);
  return [messages.row(line), header].filter(Boolean).join(', ');
}

const textOf = ({message}: FileDiagnostic): string => message.replace(cell, '');
