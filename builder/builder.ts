/**
 * The embed builder: a form in which an editor makes a rating, sees it, and copies its markup. It stores nothing. It
 * makes no network requests but for the stylesheet of a preview, and for the ratings file that the site gives.
 */
import {render} from 'lit';
import {acceptedOf} from './accepted.js';
import {readCells} from './cells.js';
import {explainerOf, withTag, type Choice} from './choice.js';
import {fieldsOfProgramme} from './elements.js';
import {hasElements, markupOf, sourceOf} from './formats.js';
import {allMessages, messagesIn} from './languages.js';
import {fetchText, inLanguage, longestFile, type RatingsFileContents, tableHtml} from './library.js';
import type {Sri} from './page-files.js';
import {pictureOf, savePicture, type PictureFormat} from './picture.js';
import {placeIn, previewPage, showIn} from './previews.js';
import {openRatingsFile, programmesOf, unreadable, withProgramme, type Opened} from './ratings-file.js';
import {readMarkup} from './read-markup.js';
import {drawTable, provideTo, renderOn} from './stage.js';
import {formatOf, initialState, tableContents, type Actions, type State} from './state.js';
import {hasScalesOfFile, tableMarkupOf} from './table-formats.js';
import {builderTemplate} from './templates/builder.js';

export interface BuilderOptions {
  /** Version and hashes of the library's files, from `dist/sri.json`. */
  readonly sri: Sri;
  /** Address of GOV.UK Frontend's stylesheet, for a preview. */
  readonly govukStylesheet?: string | undefined;
  /** Its rules as text instead, for a page that loads nothing. */
  readonly govukCss?: string | undefined;
  /**
   * Address of a ratings file, JSON or CSV, whose programmes are offered. It is written into the markup too, so that
   * pages can take their ratings from it. Default: the editor can open one from disk.
   */
  readonly ratingsFile?: string | undefined;
}

/**
 * Opens the builder in the language of the page, which must have the library's script.
 *
 * @param root - An element of the page. Its content is replaced, and a hidden element is put after it.
 */
export function openBuilder(root: HTMLElement, {sri, govukStylesheet, govukCss, ratingsFile}: BuilderOptions): void {
  const pageLanguage = root.closest('[lang]')?.getAttribute('lang') ?? '';
  let state = initialState(inLanguage(allMessages, pageLanguage).language);
  const stage = document.createElement('div');
  stage.hidden = true;
  const provide = provideTo(stage);
  root.after(stage);
  root.replaceChildren();

  const draw = () => render(builderTemplate(state, actions), root);

  let changes = 0;
  async function change(patch: Partial<State>): Promise<void> {
    state = {...state, copyStatus: undefined, pictureStatus: undefined, typingIn: undefined, ...patch};
    draw();
    const thisChange = ++changes;
    const isCurrent = () => thisChange === changes;
    provide(state.choice.file);
    const markup = state.isTable ? await tableMarkup() : await elementMarkup(isCurrent);
    // a later change draws everything again
    if (markup === undefined || !isCurrent()) return;
    state = {...state, markup};
    draw();
    preview();
  }

  async function elementMarkup(isCurrent: () => boolean): Promise<string | undefined> {
    const choice = acceptedOf(state.choice);
    const format = formatOf(state);
    const below = hasElements(format) ? explainerOf(choice) : undefined;
    const explainer = below && {choice: below, rendered: await renderOn(stage, below)};
    if (!isCurrent()) return undefined;
    // last, since the previews are copies of what stands on the stage
    const main = {choice, rendered: await renderOn(stage, choice)};
    return markupOf(main, explainer, format, sri);
  }

  async function tableMarkup(): Promise<string> {
    const contents = tableContents(state);
    if (!contents?.programmes) {
      stage.replaceChildren();
      return '';
    }
    const {choice, table} = state;
    const {language, file} = choice;
    const named = table.reading ? withoutIds(contents) : contents;
    const html = tableHtml(named, {language, dense: table.isDense, caption: table.caption.trim() || undefined});
    await drawTable(stage, html);
    const isOfSite = !table.reading && file?.address !== undefined;
    const source = isOfSite || hasScalesOfFile(html) ? sourceOf(file) : '';
    return tableMarkupOf({html, stage, language, source}, formatOf(state), sri);
  }

  let previewed = '';
  function preview(): void {
    const frame = root.querySelector('iframe');
    if (!frame) return;
    const {choice, ground, ownPage, ownCss, ownPlace} = state;
    const messages = messagesIn(choice.language);
    const page = previewPage(ground, {messages, govukStylesheet, govukCss, ownPage, ownCss, ownPlace});
    if (page === previewed && placeIn(frame)) return showIn(frame, stage);
    previewed = page;
    frame.onload = () => showIn(frame, stage);
    frame.srcdoc = page;
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(state.markup);
      state = {...state, copyStatus: 'copied'};
    } catch {
      const markup = root.querySelector<HTMLTextAreaElement>('#markup');
      markup?.focus();
      markup?.select();
      state = {...state, copyStatus: 'notCopied'};
    }
    draw();
  }

  async function save(format: PictureFormat): Promise<void> {
    const picture = pictureOf(acceptedOf(state.choice));
    if (!picture) return;
    try {
      await savePicture(picture, format);
      state = {...state, pictureStatus: 'pictureSaved'};
    } catch {
      state = {...state, pictureStatus: 'pictureNotSaved'};
    }
    draw();
  }

  async function open(reading: () => Promise<Opened>): Promise<void> {
    state = {...state, isOpening: true};
    draw();
    const opened = await reading();
    const {file} = opened;
    // what could not be read does not close what is open
    const choice: Choice = file ? {...state.choice, file, programme: undefined} : state.choice;
    const search = {text: '', isOpen: false};
    await change({opened, isOpening: false, choice, ...(file && {search, picked: undefined, isChanged: false})});
  }

  /** The choice after a change. What a programme filled in follows the element and the language. */
  function changed(next: Choice): Partial<State> {
    const {choice, picked} = state;
    const programme = programmesOf(choice.file).find(({id}) => id === picked);
    if (!programme) return {choice: next};
    const isSame = (name: (typeof fieldsOfProgramme)[number]) => next.values[name] === choice.values[name];
    const {values, tag, language} = choice;
    const isElsewhere = next.tag !== tag || next.language !== language || next.values.scale !== values.scale;
    if (isElsewhere) return {choice: withProgramme(next, programme)};
    if (fieldsOfProgramme.every(isSame) && next.findings === choice.findings) return {choice: next};
    // the tag alone says it now, or the page would show what the file says instead
    return {choice: {...next, programme: undefined}, picked: undefined, isChanged: true};
  }

  const actions: Actions = {
    change: (patch) => void change(patch),
    choose: (patch, typingIn) => void change({...changed({...state.choice, ...patch}), typingIn}),
    make(made) {
      if (made === 'table') return void change({isTable: true});
      void change({isTable: false, ...changed(withTag(state.choice, made))});
    },
    open(file) {
      void open(async () =>
        file.size > 4 * longestFile
          ? unreadable(file.name, messagesIn(state.language).fileTooLong)
          : openRatingsFile(file.name, new Uint8Array(await file.arrayBuffer())),
      );
    },
    search(patch) {
      state = {...state, search: {...state.search, ...patch}};
      draw();
    },
    pick(id) {
      const programme = programmesOf(state.choice.file).find((each) => each.id === id);
      if (!programme) return;
      const choice = withProgramme(state.choice, programme);
      const search = {text: choice.values.subject ?? '', isOpen: false};
      void change({choice, search, picked: id, isChanged: false});
    },
    pasteCells(cells) {
      const reading = cells.trim() ? readCells(cells, state.choice) : undefined;
      void change({table: {...state.table, cells, reading}});
    },
    take(choice) {
      void change({choice, isTable: false, picked: undefined, isChanged: false});
      actions.focusOn('element');
    },
    paste(pasted) {
      state = {...state, pasted};
    },
    read() {
      const found = readMarkup(state.pasted, state.language, state.choice.file);
      const [first] = found;
      void change({found, ...(first && {choice: first, isTable: false, picked: undefined, isChanged: false})});
      // of several, another may be wanted: the list of them follows what was found
      if (found.length === 1) actions.focusOn('element');
      else root.querySelector<HTMLElement>('#found')?.focus();
    },
    copy: () => void copy(),
    savePicture: (format) => void save(format),
    focusOn(control) {
      const target = root.querySelector<HTMLElement>(`#${CSS.escape(control)}`);
      target?.closest('details')?.setAttribute('open', '');
      target?.focus();
    },
  };

  void change({});
  if (ratingsFile) {
    void open(async () => {
      const name = ratingsFile.split(/[?#]/)[0]!.split('/').at(-1) || ratingsFile;
      try {
        const text = await fetchText(ratingsFile, new AbortController().signal);
        return openRatingsFile(name, text, ratingsFile);
      } catch (error) {
        return unreadable(name, String(error instanceof Error ? error.message : error));
      }
    });
  }
}

/** Pasted rows have no ids that a file has: one made from a name could be that of another programme. */
const withoutIds = ({programmes, ...contents}: RatingsFileContents): RatingsFileContents => ({
  ...contents,
  programmes: programmes && {
    ...programmes,
    byId: new Map([...programmes.byId].map(([key, programme]) => [key, {...programme, id: ''}])),
  },
});
