/** "Which programme?": a ratings file, and the programme in it that fills in the form. */
import {html, nothing, type TemplateResult} from 'lit';
import {scaleOfValue} from '../choice.js';
import {formOf} from '../elements.js';
import {inLanguage, type Programme} from '../library.js';
import {mostOffered, nameOf, notGiven, programmesCalled, programmesOf, takesProgramme} from '../ratings-file.js';
import {comboBox, fileInput} from './controls.js';
import {rowsTemplate} from './rows.js';
import type {View} from './view.js';

export function programmeTemplate(view: View): TemplateResult {
  const {messages, state, actions} = view;
  const {file} = state.choice;
  const isOffered = !state.isTable && takesProgramme(state.choice) && programmesOf(file).length > 0;
  const input = fileInput({
    id: 'file',
    label: file ? messages.otherFile : messages.file,
    hint: messages.fileHint,
    accept: '.json,.csv,.tsv,.txt,application/json,text/csv',
    onChoose: actions.open,
  });
  return html`<h3>${state.isTable ? messages.tableHeading : messages.fileHeading}</h3>
    ${openedTemplate(view)} ${isOffered ? searchTemplate(view) : nothing}
    ${file ? html`<details><summary>${messages.otherFile}</summary>${input}</details>` : input}`;
}

/** What became of the file that was opened last. */
function openedTemplate({messages, state}: View): TemplateResult {
  const {opened, isOpening} = state;
  const {file, name = '', problems = [], warnings = []} = opened ?? {};
  const scales = file?.contents.scales.length ?? 0;
  const said = isOpening ? messages.opening : file ? messages.fileRead(name, programmesOf(file).length, scales) : '';
  return html`<p class="note" role="status">${said}</p>
    ${problems.length > 0 ? rowsTemplate(messages.fileNotRead(name), problems, messages, true) : nothing}
    ${warnings.length > 0 ? rowsTemplate(messages.fileWarnings(name), warnings, messages) : nothing}`;
}

function searchTemplate(view: View): TemplateResult {
  const {messages, state, actions} = view;
  const {search, choice} = state;
  const {language} = choice;
  const isTyped = search.text.trim() !== '' && search.isOpen;
  const all = search.isOpen ? programmesCalled(search.text, choice.file, language) : [];
  const options = all.slice(0, mostOffered);
  const note = isTyped
    ? all.length > 0
      ? messages.matches(options.length, all.length)
      : messages.noMatch
    : pickedNote(view);
  return comboBox<Programme>({
    id: 'programme',
    label: messages.findProgramme,
    hint: messages.findProgrammeHint,
    note,
    value: search.text,
    options,
    optionLabel: (programme) => nameOf(programme, language).text,
    optionLanguage: (programme) => nameOf(programme, language).language,
    isOpen: search.isOpen,
    marked: search.marked === -1 ? options.length - 1 : search.marked,
    onInput: (text) => actions.search({text, isOpen: text.trim() !== '', marked: undefined}),
    onList: (isOpen, marked) => actions.search({isOpen, marked}),
    onPick: ({id}) => actions.pick(id),
  });
}

/** What the chosen programme filled in, and whether the page will follow the file. */
function pickedNote({messages, state}: View): string {
  const {choice, picked, isChanged} = state;
  const programme = programmesOf(choice.file).find(({id}) => id === picked);
  if (isChanged && choice.file?.address !== undefined) return messages.changedByHand;
  if (!programme) return '';
  const missing = notGiven(choice, programme).flatMap((name) => {
    const field = formOf(choice.tag).fields.find((each) => each.name === name);
    const worded = field && scaleOfValue(field, choice);
    return worded ? [inLanguage(worded.words, messages.language).name] : [];
  });
  return [
    messages.filledIn(nameOf(programme, choice.language).text),
    missing.length > 0 ? messages.ratingNotGiven(missing) : '',
    choice.programme === undefined ? '' : messages.followsFile,
  ]
    .filter(Boolean)
    .join(' ');
}
