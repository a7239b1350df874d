/** What the builder shows, and what changes it. */
import type {CellsReading} from './cells.js';
import {initialChoice, type Choice} from './choice.js';
import type {ControlId} from './diagnostics.js';
import type {Format} from './formats.js';
import type {Language} from './messages.js';
import type {PictureFormat} from './picture.js';
import {formatFor, type HtmlFormat, type Made, type Place} from './places.js';
import type {Ground} from './previews.js';
import type {Opened} from './ratings-file.js';

export interface State {
  /** The language in which the builder is read. */
  readonly language: Language;
  /** Whether a table of programmes is made, and not the element of the choice. */
  readonly isTable: boolean;
  readonly choice: Choice;
  /** The ratings file that was opened last, whether or not it could be read. Absent if none was. */
  readonly opened?: Opened;
  /** Whether a ratings file is being read. */
  readonly isOpening: boolean;
  readonly search: Search;
  /** The id of the programme that the form is filled with. Absent once something of it is changed by hand. */
  readonly picked?: string;
  /** Whether what a programme filled in was changed by hand. */
  readonly isChanged: boolean;
  readonly table: TableState;
  readonly ground: Ground;
  /** HTML and CSS of the editor's own page, for the ground `own`, and the key of the place in it. */
  readonly ownPage: string;
  readonly ownCss: string;
  readonly ownPlace: string;
  /** Where it will be pasted, which decides on the form of the markup. */
  readonly place: Place;
  /** The form for a page of HTML. */
  readonly htmlFormat: HtmlFormat;
  /** The form that the editor chose instead. Absent if it is that of the place. */
  readonly ownFormat?: Format;
  /** The control that is being typed in. What is wrong in it is said there once it is left. */
  readonly typingIn?: ControlId;
  /** The choice in the format. Empty until the element has drawn itself. */
  readonly markup: string;
  /** Whether the markup was copied. Absent if it changed since, or was never to be. */
  readonly copyStatus?: 'copied' | 'notCopied';
  /** Whether the picture was saved. Absent if it changed since, or was never to be. */
  readonly pictureStatus?: 'pictureSaved' | 'pictureNotSaved';
  /** The markup to read. */
  readonly pasted: string;
  /** What was read. Absent if nothing was read yet. */
  readonly found?: readonly Choice[];
}

/** The field in which a programme is looked for. */
export interface Search {
  readonly text: string;
  /** Whether the list of programmes is shown below it. */
  readonly isOpen: boolean;
  /** The place of the marked programme in the list, from 0, or -1 for the last. Absent if none is marked. */
  readonly marked?: number;
}

/** What a table of programmes is made of. */
export interface TableState {
  /** The pasted cells. */
  readonly cells: string;
  /** What was read in them. Absent if there are none: the table is then that of the open file. */
  readonly reading?: CellsReading;
  readonly caption: string;
  readonly isDense: boolean;
}

export const initialState = (language: Language): State => ({
  language,
  isTable: false,
  choice: initialChoice,
  isOpening: false,
  search: {text: '', isOpen: false},
  isChanged: false,
  table: {cells: '', caption: '', isDense: false},
  ground: 'white',
  ownPage: '',
  ownCss: '',
  ownPlace: '',
  place: 'unknown',
  htmlFormat: 'page',
  markup: '',
  pasted: '',
});

/** What is being made. */
export const madeOf = ({isTable, choice}: State): Made => (isTable ? 'table' : choice.tag);

/** The form of the markup: that of the place, unless the editor chose another. */
export const formatOf = (state: State): Format =>
  state.ownFormat ?? formatFor(state.place, state.htmlFormat, madeOf(state));

/** The programmes of a table: those in the cells, else those of the open file. */
export const tableContents = ({table: {reading}, choice}: State) =>
  reading ? reading.contents : choice.file?.contents;

export interface Actions {
  change(patch: Partial<State>): void;
  /** @param typingIn - The control in which it is typed. Default: it is chosen, or typed to the end. */
  choose(patch: Partial<Choice>, typingIn?: ControlId): void;
  /** Makes another element, or a table. */
  make(made: Made): void;
  /** Opens a ratings file from the editor's disk. */
  open(file: File): void;
  /** Looks for programmes. */
  search(patch: Partial<Search>): void;
  /** Fills in what the file says of a programme. */
  pick(id: string): void;
  /** Makes a table of pasted cells. */
  pasteCells(text: string): void;
  /** Takes a choice that was read into the form, and puts the focus there. */
  take(found: Choice): void;
  /** Keeps what stands in the control for markup to read. */
  paste(text: string): void;
  /** Reads the pasted markup into the form, and puts the focus on what was found. */
  read(): void;
  /** Copies the markup, or selects it if the browser does not permit that. */
  copy(): void;
  /** Saves the rating as a picture. */
  savePicture(format: PictureFormat): void;
  /** Opens what hides a control, and puts the focus on it. */
  focusOn(control: ControlId): void;
}
