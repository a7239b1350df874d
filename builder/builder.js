/**
 * The embed builder: a form in which a rating is chosen, looked at and copied. It keeps everything in the page, and
 * asks nobody.
 */
import {html, nothing, render} from '../node_modules/lit-html/lit-html.js';
import {live} from '../node_modules/lit-html/directives/live.js';
import {fallbackLines} from '../dist/text/fallback.js';
import {gridCopies, inLanguage} from '../dist/text/languages.js';
import {outcomes} from '../dist/scales/foundations/foundations.js';
import {faultsOf} from './checks.js';
import {attributes, first, ofFinding, scaleOf, scales, tags, values, withTag} from './choices.js';
import {elementOf, forms} from './markup.js';
import {documentOf, grounds, show} from './previews.js';
import {choicesIn} from './reading.js';
import {words as allWords} from './words.js';

/** What is asked for before anything else; the rest is under "More choices". */
const usual = ['value', 'evidence', 'cost', 'scale', 'subject', 'reviewed', 'href', 'variant'];

/**
 * Opens the builder in an element of the page.
 *
 * @param {Element} root
 * @param {{sri: {version: string, files: Record<string, string>}, govuk: string}} site What the page copies name: the
 *   version and the hashes of its files; and the address of GOV.UK Frontend's stylesheet, for the preview
 */
export function openBuilder(root, {sri, govuk}) {
  const state = {
    language: /^cy/i.test(root.closest('[lang]')?.lang ?? '') ? 'cy' : 'en',
    choice: first,
    ground: 'white',
    form: 'tag',
    page: '',
    css: '',
    pasted: '',
    found: undefined,
    markup: '',
    said: '',
  };
  /** Where the elements draw themselves, out of sight: the previews and the markup are taken from there. */
  const stage = document.createElement('div');
  stage.hidden = true;
  root.after(stage);

  root.replaceChildren();
  let latest = 0;
  let shownPage = '';
  async function change(what) {
    Object.assign(state, {said: ''}, what);
    draw();
    const turn = ++latest;
    const drawn = await elementOf(state.choice, stage);
    if (turn !== latest) return;
    state.markup = forms[state.form](state.choice, drawn, sri);
    draw();
    preview(drawn);
  }
  const choose = (what) => change({choice: {...state.choice, ...what}});
  const give = (name, value) => choose({given: {...state.choice.given, [name]: value}});

  function preview(drawn) {
    const frame = root.querySelector('iframe');
    const words = allWords[state.choice.language];
    const page = documentOf(state.ground, {
      language: state.choice.language,
      words,
      govuk,
      page: state.page,
      css: state.css,
    });
    if (page === shownPage && frame.contentDocument?.querySelector('[data-place]')) return show(frame, drawn);
    shownPage = page;
    frame.onload = () => show(frame, drawn);
    frame.srcdoc = page;
  }

  async function copy() {
    const area = root.querySelector('#markup');
    try {
      await navigator.clipboard.writeText(state.markup);
      state.said = 'copied';
    } catch {
      area.focus();
      area.select();
      state.said = 'notCopied';
    }
    draw();
  }

  function read() {
    const found = choicesIn(state.pasted, state.language);
    void change({found, ...(found.length && {choice: found[0]})});
  }

  const draw = () => render(page(), root);

  function page() {
    const words = allWords[state.language];
    const faults = faultsOf(state.choice, state.form);
    return html`
      <div class="builder" lang=${state.language}>
        <div class="top">
          <h1>${words.title}</h1>
          <p class="lead">${words.lead}</p>
          ${radios(
            'interface',
            words.interface,
            ['en', 'cy'],
            state.language,
            (language) => ({en: 'English', cy: 'Cymraeg'})[language],
            (language) => change({language}),
            (language) => language,
          )}
        </div>
        <section class="form" aria-labelledby="choose">
          <h2 id="choose">${words.choose}</h2>
          ${select(
            'element',
            words.element,
            tags,
            state.choice.tag,
            (tag) => words.tags[tag],
            (tag) => change({choice: withTag(state.choice, tag)}),
          )}
          ${radios(
            'language',
            words.language,
            ['en', 'cy'],
            state.choice.language,
            (language) => words.languages[language],
            (language) => choose({language}),
          )}
          ${fields(words, faults)}
          ${state.choice.tag === 'outcome-grid' ? findings(words, faults) : nothing}
        </section>
        <section class="look" aria-labelledby="look">
          <h2 id="look">${words.look}</h2>
          ${radios(
            'ground',
            words.ground,
            Object.keys(grounds),
            state.ground,
            (ground) => words.grounds[ground],
            (ground) => change({ground}),
          )}
          ${
            state.ground === 'own'
              ? html`
            ${area('own-page', words.ownPage, state.page, (value) => change({page: value}), {hint: words.ownPageHint})}
            ${area('own-css', words.ownCss, state.css, (value) => change({css: value}))}`
              : nothing
          }
          <iframe title=${words.preview} sandbox="allow-same-origin" class=${state.ground}></iframe>
        </section>
        <section class="copy" aria-labelledby="copy">
          <h2 id="copy">${words.copy}</h2>
          ${radios(
            'form',
            words.form,
            Object.keys(forms),
            state.form,
            (form) => words.forms[form],
            (form) => change({form}),
          )}
          <h3>${words.check}</h3>
          ${
            faults.length
              ? html`<ul class="faults">${faults.map(({field, say}) => html`<li><a href="#${field}" @click=${(event) => goTo(event, field)}>${say(words)}</a></li>`)}</ul>`
              : html`<p>${words.nothingMissing}</p>`
          }
          ${area('markup', words.markup, state.markup, undefined, {hint: words.formHints[state.form]})}
          <p class="act"><button type="button" @click=${copy}>${words.copyButton}</button> <span role="status">${state.said ? words[state.said] : nothing}</span></p>
        </section>
        <section class="change" aria-labelledby="change">
          <h2 id="change">${words.change}</h2>
          ${area(
            'pasted',
            words.pasted,
            state.pasted,
            (value) => {
              state.pasted = value;
            },
            {hint: words.changeHint},
          )}
          <p class="act"><button type="button" @click=${read}>${words.read}</button>
            <span role="status">${state.found ? (state.found.length ? words.found(state.found.length) : words.noneFound) : nothing}</span></p>
          ${
            state.found?.length > 1
              ? html`<ol class="found">${state.found.map(
                  (choice, index) => html`
            <li><button type="button" class="quiet" @click=${() => change({choice})}>${words.foundOne(index + 1)}: ${named(choice, words)}</button></li>`,
                )}</ol>`
              : nothing
          }
        </section>
      </div>`;
  }

  const named = ({tag, given}, words) =>
    [words.tags[tag], given.value ?? given.scale, given.subject].filter(Boolean).join(', ');

  /** What is folded away may be what is wrong. */
  function goTo(event, field) {
    event.preventDefault();
    const target = root.querySelector(`#${CSS.escape(field)}`);
    target?.closest('details')?.setAttribute('open', '');
    target?.focus();
  }

  function fields(words, faults) {
    const {tag} = state.choice;
    const names = Object.keys(attributes[tag]);
    const rest = names.filter((name) => !usual.includes(name));
    const field = (name) => fieldOf(name, words, faults);
    return html`${names.filter((name) => usual.includes(name)).map(field)}
      ${rest.length ? html`<details><summary>${words.more}</summary>${rest.map(field)}</details>` : nothing}`;
  }

  function fieldOf(name, words, faults) {
    const {tag, given} = state.choice;
    const {kind, scale = scaleOf(state.choice), options} = attributes[tag][name];
    const explained = tag === 'rating-explainer' ? words.explained[name] : undefined;
    const label = explained ?? words.names[name];
    const wrong = faults.some(({field}) => field === name);
    const value = given[name] ?? '';
    if (kind === 'switch') {
      return html`<p class="switch"><input type="checkbox" id=${name} .checked=${live(Boolean(value))} @change=${({target}) => give(name, target.checked)}> <label for=${name}>${label}</label></p>`;
    }
    if (kind === 'choice') {
      const said = (option) => words.options[name]?.[option] ?? option;
      return select(
        name,
        label,
        offered(options, value || options[0]),
        value || options[0],
        (option) => (options.includes(option) ? said(option) : words.notOffered(option)),
        (chosen) => give(name, chosen),
        {wrong},
      );
    }
    if (kind === 'value') {
      const said = (code) => {
        if (code === '') return tag === 'rating-explainer' ? words.noMark : words.chooseValue;
        return values[scale].includes(code) ? lineFor(scale, code) : words.notOffered(code);
      };
      return select(
        name,
        label,
        offered(['', ...(values[scale] ?? [])], value),
        value,
        said,
        (chosen) => give(name, chosen),
        {wrong},
      );
    }
    const hint = explained ? undefined : words.hints[name];
    return line(name, label, value, (typed) => give(name, typed), {hint, wrong, list: name === 'detail' ? 3 : 0});
  }

  /** What was pasted may be none of the choices. It stays, and is said to be wrong. */
  const offered = (options, value) => (options.includes(value) ? options : [value, ...options]);
  const lineFor = (scale, value) =>
    fallbackLines(scales[scale], {value, language: state.language, variant: 'compact'})[0];

  function findings(words, faults) {
    const {findings: all} = state.choice;
    const put = (index, name, value) =>
      choose({findings: all.map((finding, at) => (at === index ? {...finding, [name]: value} : finding))});
    const said = {
      outcome: inLanguage(outcomes, state.language).names,
      result: inLanguage(gridCopies, state.language).results,
    };
    return html`<h3>${words.findings}</h3>
      ${all.map(
        (finding, index) => html`<fieldset class="finding"><legend>${words.findingNumber(index + 1)}</legend>
        ${Object.entries(ofFinding).map(([name, {kind, options}]) => {
          const id = `${name}-${index}`;
          const wrong = faults.some(({field}) => field === id);
          const value = finding[name] ?? '';
          if (kind !== 'choice') return line(id, words.names[name], value, (typed) => put(index, name, typed), {wrong});
          const name_ = (option) => words.options[name][option] ?? said[name][option] ?? words.notOffered(option);
          return select(
            id,
            words.names[name],
            offered(options, value),
            value,
            name_,
            (chosen) => put(index, name, chosen),
            {wrong},
          );
        })}
        ${all.length > 1 ? html`<p><button type="button" class="quiet" @click=${() => choose({findings: all.filter((_, at) => at !== index)})}>${words.removeFinding(index + 1)}</button></p>` : nothing}
      </fieldset>`,
      )}
      <p class="act"><button type="button" class="quiet" @click=${() => choose({findings: [...all, {}]})}>${words.addFinding}</button></p>`;
  }

  void change({});
}

const hinted = (id, hint) => (hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing);
const describedBy = (id, hint) => (hint ? `${id}-hint` : nothing);

function line(id, label, value, put, {hint, wrong, list} = {}) {
  if (list) return area(id, label, value, put, {hint, wrong, rows: list});
  return html`<p class="field"><label for=${id}>${label}</label>${hinted(id, hint)}
    <input type="text" id=${id} autocomplete="off" spellcheck="false" aria-describedby=${describedBy(id, hint)} aria-invalid=${wrong ? 'true' : nothing}
      .value=${live(value)} @input=${({target}) => put(target.value)}></p>`;
}

/** One that nobody can write in shows what is to be copied. */
function area(id, label, value, put, {hint, wrong, rows = 6} = {}) {
  return html`<p class="field"><label for=${id}>${label}</label>${hinted(id, hint)}
    <textarea id=${id} rows=${rows} spellcheck="false" autocomplete="off" ?readonly=${!put} aria-describedby=${describedBy(id, hint)} aria-invalid=${wrong ? 'true' : nothing}
      .value=${live(value)} @input=${({target}) => put?.(target.value)}></textarea></p>`;
}

function select(id, label, options, value, said, choose, {wrong} = {}) {
  return html`<p class="field"><label for=${id}>${label}</label>
    <select id=${id} aria-invalid=${wrong ? 'true' : nothing} @change=${({target}) => choose(options[target.selectedIndex])}>
      ${options.map((option) => html`<option value=${option} .selected=${live(option === value)}>${said(option)}</option>`)}
    </select></p>`;
}

function radios(name, legend, options, value, said, choose, languageOf) {
  return html`<fieldset class="radios"><legend>${legend}</legend>
    ${options.map(
      (
        option,
      ) => html`<label lang=${languageOf?.(option) ?? nothing}><input type="radio" name=${name} value=${option} .checked=${live(option === value)} @change=${() => choose(option)}>
      <span>${said(option)}</span></label>`,
    )}
  </fieldset>`;
}
