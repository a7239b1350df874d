/** The page of the builder: the form, the preview, the markup to copy, and markup to read. */
import {html, nothing, type TemplateResult} from 'lit';
import {withTag, type Choice} from '../choice.js';
import {diagnosticsFor, type Diagnostic} from '../diagnostics.js';
import {formOf, tags} from '../elements.js';
import {formats} from '../formats.js';
import {languages, messagesIn} from '../languages.js';
import {allBadgeMessages, inLanguage} from '../library.js';
import type {Language, Messages} from '../messages.js';
import {grounds, placeMarker} from '../previews.js';
import type {Actions, State} from '../state.js';
import {radios, select, textArea} from './controls.js';
import {fieldsTemplate, findingsTemplate} from './fields.js';
import type {View} from './view.js';

export function builderTemplate(state: State, actions: Actions): TemplateResult {
  const messages = messagesIn(state.language);
  const view: View = {state, actions, messages, diagnostics: diagnosticsFor(state.choice, state.format)};
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

function formTemplate(view: View): TemplateResult {
  const {messages, state, actions} = view;
  const {choice} = state;
  return html`
    <h2 id="choose">${messages.formHeading}</h2>
    ${select({
      id: 'element',
      label: messages.element,
      options: tags,
      value: choice.tag,
      optionLabel: (tag) => messages.elementNames[tag],
      onChange: (tag) => actions.change({choice: withTag(choice, tag)}),
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
    ${fieldsTemplate(view)}
    ${formOf(choice.tag).findingFields ? findingsTemplate(view) : nothing}`;
}

/** Says that words in a language are a draft. Empty if they are not. */
const draftNote = (isApproved: boolean, language: Language, messages: Messages): string =>
  isApproved ? '' : messages.draft(messages.languages[language]);

function previewTemplate({messages, state, actions}: View): TemplateResult {
  const {ground, ownPage, ownCss} = state;
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
      ground === 'own'
        ? html`
          ${textArea({
            id: 'own-page',
            label: messages.ownPage,
            hint: messages.ownPageHint(placeMarker),
            value: ownPage,
            onInput: (text) => actions.change({ownPage: text}),
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

function copyTemplate({messages, state, actions, diagnostics}: View): TemplateResult {
  const {format, markup, copyStatus} = state;
  return html`
    <h2 id="copy">${messages.copyHeading}</h2>
    ${radios({
      name: 'format',
      legend: messages.format,
      options: formats,
      value: format,
      optionLabel: (each) => messages.formats[each],
      onChange: (chosen) => actions.change({format: chosen}),
    })}
    <h3>${messages.diagnosticsHeading}</h3>
    ${
      diagnostics.length > 0
        ? html`<ul class="diagnostics">${diagnostics.map((diagnostic) => diagnosticTemplate(diagnostic, messages, actions))}</ul>`
        : html`<p>${messages.noDiagnostics}</p>`
    }
    ${textArea({id: 'markup', label: messages.markup, hint: messages.formatHints[format], value: markup})}
    <p class="act"><button type="button" @click=${actions.copy}>${messages.copyButton}</button> <span role="status">${copyStatus ? messages[copyStatus] : nothing}</span></p>`;
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
