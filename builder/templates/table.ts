/** What the form asks for a table of programmes. */
import {html, nothing, type TemplateResult} from 'lit';
import {scaleCalled} from '../choice.js';
import {inLanguage} from '../library.js';
import {programmesOf} from '../ratings-file.js';
import {checkbox, textArea, textInput} from './controls.js';
import {rowsTemplate} from './rows.js';
import type {View} from './view.js';

export function tableFormTemplate({messages, state, actions}: View): TemplateResult {
  const {table, choice} = state;
  const {reading} = table;
  const {file} = choice;
  const change = (patch: Partial<typeof table>) => actions.change({table: {...table, ...patch}});
  const programmes = reading ? (reading.contents?.programmes?.byId.size ?? 0) : programmesOf(file).length;
  const guessed = reading?.guessed?.map((column) => {
    if (column === 'programme') return messages.labels.subject;
    if (column === 'reviewed') return messages.labels.reviewed;
    if (column === 'href') return messages.labels.href;
    const worded = scaleCalled(column, choice);
    return worded ? inLanguage(worded.words, messages.language).name : messages.columnNotShown;
  });
  const note = [programmes > 0 ? messages.cellsRead(programmes) : '', guessed ? messages.columnsGuessed(guessed) : ''];
  return html`${textArea({
    id: 'cells',
    label: messages.cells,
    hint:
      file && !reading && programmesOf(file).length > 0 ? messages.cellsHintWithFile(file.name) : messages.cellsHint,
    note: note.filter(Boolean).join(' '),
    value: table.cells,
    onInput: actions.pasteCells,
  })}
    ${reading && reading.problems.length > 0 ? rowsTemplate(messages.rowsNotRead, reading.problems, messages, true) : nothing}
    ${reading && reading.warnings.length > 0 ? rowsTemplate(messages.fileWarnings(messages.cells), reading.warnings, messages) : nothing}
    ${textInput({
      id: 'caption',
      label: messages.caption,
      hint: messages.captionHint,
      value: table.caption,
      onInput: (caption) => change({caption}),
    })}
    ${checkbox({
      id: 'dense',
      label: messages.dense,
      isChecked: table.isDense,
      onChange: (isDense) => change({isDense}),
    })}`;
}
