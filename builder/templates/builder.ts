/** The page of the builder: the form, the preview, the markup to copy, and markup to read. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Choice} from '../choice.js';
import {diagnosticsFor, tableDiagnostics, type Diagnostic} from '../diagnostics.js';
import {formOf, tags} from '../elements.js';
import {formats} from '../formats.js';
import {languages, messagesIn} from '../languages.js';
import {allBadgeMessages, inLanguage} from '../library.js';
import type {Language, Messages} from '../messages.js';
import {htmlFormats, places, type Made} from '../places.js';
import {grounds, ownPlaces, placeMarker, type OwnPlace} from '../previews.js';
import {formatOf, madeOf, tableContents, type Actions, type State} from '../state.js';
import {radios, select, textArea} from './controls.js';
import {fieldsTemplate, findingsTemplate} from './fields.js';
import {pictureTemplate} from './picture.js';
import {programmeTemplate} from './programme.js';
import {tableFormTemplate} from './table.js';
import type {View} from './view.js';

export function builderTemplate(state: State, actions: Actions): TemplateResult {
  const messages = messagesIn(state.language);
  const view: View = {state, actions, messages, diagnostics: diagnosticsOf(state)};
  return html`
    <div class="builder" lang=${state.language}>
      <div class="top">
        <h1>${messages.title}</h1>
        <p class="lead">${messages.lead}</p>
        ${radios({
          name: 'interface',
          legend: messages.interfaceLanguage,
          options: languages,
          value: state.language,
          optionLabel: (language) => messagesIn(language).languageName,
          optionLanguage: (language) => language,
          note: draftNote(messages.approved, state.language, messages),
          onChange: (language) => actions.change({language}),
        })}
      </div>
      <section class="form" aria-labelledby="choose">${formTemplate(view)}</section>
      <section class="look" aria-labelledby="look">${previewTemplate(view)}</section>
      <section class="copy" aria-labelledby="copy">${copyTemplate(view)}</section>
      <section class="change" aria-labelledby="change">${readTemplate(view)}</section>
    </div>`;
}

function diagnosticsOf(state: State): Diagnostic[] {
  if (!state.isTable) return diagnosticsFor(state.choice, formatOf(state));
  return tableDiagnostics(Boolean(tableContents(state)?.programmes), state.table.reading?.problems.length ?? 0);
}

function formTemplate(view: View): TemplateResult {
  const {messages, state, actions} = view;
  const {choice} = state;
  return html`
    <h2 id="choose">${messages.formHeading}</h2>
    ${select({
      id: 'element',
      label: messages.element,
      options: madeIn(state),
      value: madeOf(state),
      optionLabel: (made) => (made === 'table' ? messages.table : messages.elementNames[made]),
      onChange: actions.make,
    })}
    ${radios({
      name: 'language',
      legend: messages.pageLanguage,
      options: languages,
      value: choice.language,
      optionLabel: (language) => messages.languages[language],
      note: draftNote(inLanguage(allBadgeMessages, choice.language).approved, choice.language, messages),
      onChange: (language) => actions.choose({language}),
    })}
    ${programmeTemplate(view)}
    ${
      state.isTable
        ? tableFormTemplate(view)
        : html`${fieldsTemplate(view)} ${formOf(choice.tag).findingFields ? findingsTemplate(view) : nothing}`
    }`;
}

/** What can be made: a rating on a scale of a file only if there is one. */
const madeIn = ({choice}: State): Made[] => [
  ...tags.filter((tag) => tag !== 'scale-rating' || tag === choice.tag || choice.file?.contents.scales.length),
  'table',
];

/** Says that words in a language are a draft. Empty if they are not. */
const draftNote = (isApproved: boolean, language: Language, messages: Messages): string =>
  isApproved ? '' : messages.draft(messages.languages[language]);

function previewTemplate({messages, state, actions}: View): TemplateResult {
  const {ground, ownPage, ownCss} = state;
  const offered = ground === 'own' ? ownPlaces(ownPage) : undefined;
  return html`
    <h2 id="look">${messages.previewHeading}</h2>
    ${radios({
      name: 'ground',
      legend: messages.ground,
      options: grounds,
      value: ground,
      optionLabel: (each) => messages.grounds[each],
      onChange: (chosen) => actions.change({ground: chosen}),
    })}
    ${
      offered
        ? html`
          ${textArea({
            id: 'own-page',
            label: messages.ownPage,
            hint: messages.ownPageHint(placeMarker),
            value: ownPage,
            onInput: (text) => actions.change({ownPage: text}),
          })}
          ${select({
            id: 'own-place',
            label: messages.ownPlace,
            options: offered.map(({key}) => key),
            value: offered.some(({key}) => key === state.ownPlace) ? state.ownPlace : offered[0].key,
            optionLabel: (key) => labelOfPlace(offered.find((each) => each.key === key) ?? offered[0], messages),
            onChange: (key) => actions.change({ownPlace: key}),
          })}
          ${textArea({
            id: 'own-css',
            label: messages.ownCss,
            value: ownCss,
            onInput: (text) => actions.change({ownCss: text}),
          })}`
        : nothing
    }
    <iframe title=${messages.previewTitle} sandbox="allow-same-origin" class=${ground}></iframe>`;
}

function labelOfPlace({key, heading}: OwnPlace, {ownPlaces: names}: Messages): string {
  switch (key) {
    case 'marker':
      return names.marker(placeMarker);
    case 'existing':
    case 'start':
    case 'end':
      return names[key];
    default:
      return names.after(heading ?? '');
  }
}

function copyTemplate(view: View): TemplateResult {
  const {messages, state, actions, diagnostics} = view;
  const {markup, copyStatus} = state;
  return html`
    <h2 id="copy">${messages.copyHeading}</h2>
    ${placeTemplate(view)}
    <h3>${messages.diagnosticsHeading}</h3>
    ${
      diagnostics.length > 0
        ? html`<ul class="diagnostics">${diagnostics.map((diagnostic) => diagnosticTemplate(diagnostic, messages, actions))}</ul>`
        : html`<p>${messages.noDiagnostics}</p>`
    }
    ${textArea({id: 'markup', label: messages.markup, hint: messages.formatHints[formatOf(state)], value: markup})}
    <p class="act"><button type="button" @click=${actions.copy}>${messages.copyButton}</button> <span role="status">${copyStatus ? messages[copyStatus] : nothing}</span></p>
    ${pictureTemplate(view)}`;
}

/** Asks where it will be pasted. An editor can choose the form of the markup instead. */
function placeTemplate({messages, state, actions}: View): TemplateResult {
  const {place, htmlFormat} = state;
  return html`${radios({
    name: 'place',
    legend: messages.place,
    options: places,
    value: place,
    optionLabel: (each) => messages.places[each],
    note: messages.placeHints[place],
    onChange: (chosen) => actions.change({place: chosen, ownFormat: undefined}),
  })}
    ${
      place === 'html'
        ? radios({
            name: 'script',
            legend: messages.script,
            options: htmlFormats,
            value: htmlFormat,
            optionLabel: (each) => messages.scriptAnswers[each],
            onChange: (chosen) => actions.change({htmlFormat: chosen, ownFormat: undefined}),
          })
        : nothing
    }
    <details><summary>${messages.otherFormat}</summary>
      ${radios({
        name: 'format',
        legend: messages.format,
        options: formats,
        value: formatOf(state),
        optionLabel: (each) => messages.formats[each],
        onChange: (chosen) => actions.change({ownFormat: chosen}),
      })}
    </details>`;
}

function diagnosticTemplate({control, text}: Diagnostic, messages: Messages, actions: Actions): TemplateResult {
  const goTo = (event: Event) => {
    event.preventDefault();
    actions.focusOn(control);
  };
  return html`<li><a href="#${control}" @click=${goTo}>${text(messages.diagnostics, messages)}</a></li>`;
}

function readTemplate({messages, state, actions}: View): TemplateResult {
  const {pasted, found} = state;
  return html`
    <h2 id="change">${messages.readHeading}</h2>
    ${textArea({
      id: 'pasted',
      label: messages.pasted,
      hint: messages.pastedHint,
      value: pasted,
      onInput: actions.paste,
    })}
    <p class="act"><button type="button" @click=${actions.read}>${messages.readButton}</button>
      <span role="status" id="found" tabindex="-1">${found ? (found.length > 0 ? messages.found(found.length) : messages.noneFound) : nothing}</span></p>
    ${found && found.length > 1 ? foundTemplate(found, messages, actions) : nothing}`;
}

const foundTemplate = (found: readonly Choice[], messages: Messages, actions: Actions): TemplateResult =>
  html`<ol class="found">${found.map(
    (choice, index) => html`
      <li><button type="button" class="quiet" @click=${() => actions.take(choice)}>${messages.foundNumber(index + 1)}: ${summaryOf(choice, messages)}</button></li>`,
  )}</ol>`;

/** "A cost rating, 3, Programme 12" */
const summaryOf = ({tag, values}: Choice, messages: Messages): string =>
  [messages.elementNames[tag], values.value ?? values.scale, values.subject].filter(Boolean).join(', ');
