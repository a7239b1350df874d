/**
 * What the builder says, in one language. Whole sentences; those that hold a value are functions of it. A language that
 * lacks one does not compile. Names of scales, values, outcomes and results are not here: the library has them.
 */
import type {FieldName, FindingFieldName, Tag} from './elements.js';
import type {Format} from './formats.js';
import type {explainerLayouts, ExplanationForm, gridLayouts, scoreTypes, shows, Variant} from './library.js';
import type {HtmlFormat, Place} from './places.js';
import type {Ground} from './previews.js';

/** Language tag (BCP 47) of a language that the builder speaks, and that it makes markup for. */
export type Language = 'en' | 'cy';

type Labels<Key extends string> = Readonly<Record<Key, string>>;

export interface Messages {
  /** The language of everything here. */
  readonly language: Language;
  /** Whether a translator has approved it. The Welsh is a draft. */
  readonly approved: boolean;
  /** Says that the words in a language are a draft. The name is one of `languages`. */
  readonly draft: (languageName: string) => string;
  /** The language's name in itself. */
  readonly languageName: string;

  readonly title: string;
  readonly lead: string;
  /** Before the names of the languages in which the builder can be read. */
  readonly interfaceLanguage: string;

  readonly formHeading: string;
  /** Label of the list of elements. */
  readonly element: string;
  readonly elementNames: Labels<Tag>;
  /** The option of that list that makes a table of programmes. */
  readonly table: string;
  /** Before the languages for which markup can be made. */
  readonly pageLanguage: string;
  readonly languages: Labels<Language>;
  /** Fields whose label is not the name of a scale. */
  readonly labels: Labels<Exclude<FieldName | FindingFieldName, 'evidence' | 'cost'>>;
  /** Labels that are others for a `<rating-explainer>`. */
  readonly explainerLabels: Labels<'value' | 'href'>;
  readonly hints: Labels<'subject' | 'subject-lang' | 'reviewed' | 'href' | 'version' | 'detail'>;
  /** By field and option. An option that is not here is shown as it is written. */
  readonly optionLabels: {
    readonly variant: Labels<Variant>;
    readonly explanation: Labels<ExplanationForm>;
    readonly layout: Labels<(typeof gridLayouts | typeof explainerLayouts)[number]>;
    readonly show: Labels<(typeof shows)[number]>;
    readonly 'score-type': Labels<(typeof scoreTypes)[number]>;
    readonly outcome: Labels<''>;
    readonly result: Labels<''>;
  };
  /** Says how a date is written into the markup, if it is not as it was typed: "2018-06". */
  readonly dateRead: (date: string) => string;
  /** In the place of a rating, before there is one. */
  readonly chooseValue: string;
  /** In the place of the level that a `<rating-explainer>` marks, if it marks none. */
  readonly noLevelMarked: string;
  /** A value that was read from markup and is not among the options. */
  readonly notRecognised: (value: string) => string;
  readonly findingsHeading: string;
  readonly findingNumber: (number: number) => string;
  readonly addFinding: string;
  readonly removeFinding: (number: number) => string;
  /** Opens the fields that few need. */
  readonly moreFields: string;

  /** Label of the switch that adds an explainer below a rating that does not say what it means. */
  readonly addExplainer: string;

  readonly fileHeading: string;
  /** Instead, for a table. */
  readonly tableHeading: string;
  readonly file: string;
  readonly otherFile: string;
  readonly fileHint: string;
  readonly opening: string;
  /** A file of more than 40,000,000 bytes. */
  readonly fileTooLong: string;
  readonly fileRead: (name: string, programmes: number, scales: number) => string;
  readonly fileNotRead: (name: string) => string;
  readonly fileWarnings: (name: string) => string;
  /** What could not be read, and why. The reason is in English. */
  readonly row: (row: number) => string;
  readonly line: (line: number) => string;
  readonly more: (count: number) => string;
  readonly findProgramme: string;
  readonly findProgrammeHint: string;
  /** How many programmes are in the list, of how many that have the letters in their name. */
  readonly matches: (shown: number, all: number) => string;
  readonly noMatch: string;
  readonly filledIn: (programme: string) => string;
  /** Names of ratings, as the form calls them. */
  readonly ratingNotGiven: (ratings: readonly string[]) => string;
  readonly followsFile: string;
  readonly changedByHand: string;

  readonly cells: string;
  readonly cellsHint: string;
  /** Instead, if a ratings file is open, whose programmes make the table as long as there are no cells. */
  readonly cellsHintWithFile: (file: string) => string;
  readonly cellsRead: (programmes: number) => string;
  /** What each column was taken for. */
  readonly columnsGuessed: (columns: readonly string[]) => string;
  readonly columnNotShown: string;
  readonly rowsNotRead: string;
  readonly caption: string;
  readonly captionHint: string;
  readonly dense: string;

  readonly previewHeading: string;
  /** Before the grounds. */
  readonly ground: string;
  readonly grounds: Labels<Ground>;
  readonly ownPage: string;
  /** @param marker - What can stand for the rating in the HTML. */
  readonly ownPageHint: (marker: string) => string;
  readonly ownPlace: string;
  readonly ownPlaces: {
    readonly marker: (marker: string) => string;
    readonly existing: string;
    readonly after: (heading: string) => string;
    readonly start: string;
    readonly end: string;
  };
  readonly ownCss: string;
  /** Title of the frame, and of the page in it. */
  readonly previewTitle: string;
  readonly sampleHeading: string;
  readonly sampleParagraph: string;

  readonly copyHeading: string;
  /** Before the places. */
  readonly place: string;
  readonly places: Labels<Place>;
  readonly placeHints: Labels<Place>;
  /** Before the forms for a page of HTML. */
  readonly script: string;
  readonly scriptAnswers: Labels<HtmlFormat>;
  /** Opens the formats. */
  readonly otherFormat: string;
  /** Before the formats. */
  readonly format: string;
  readonly formats: Labels<Format>;
  readonly formatHints: Labels<Format>;
  readonly diagnosticsHeading: string;
  readonly noDiagnostics: string;
  readonly diagnostics: DiagnosticMessages;
  readonly markup: string;
  readonly copyButton: string;
  readonly copied: string;
  readonly notCopied: string;

  readonly pictureHeading: string;
  readonly pictureHint: string;
  /** For what has no picture, where one would be of use. */
  readonly noPicture: string;
  /** @param format - "SVG" or "PNG". */
  readonly savePicture: (format: string) => string;
  readonly pictureSaved: string;
  readonly pictureNotSaved: string;
  readonly pictureAlternative: string;
  readonly pictureAlternativeHint: string;

  readonly readHeading: string;
  readonly pasted: string;
  readonly pastedHint: string;
  readonly readButton: string;
  readonly noneFound: string;
  readonly found: (count: number) => string;
  readonly foundNumber: (number: number) => string;
}

/** What is missing or wrong, and what to do about it. Findings are counted from 1. */
export interface DiagnosticMessages {
  readonly noValue: () => string;
  readonly notOnTheScale: (value: string, allowed: readonly string[]) => string;
  readonly notAnOption: (value: string, allowed: readonly string[]) => string;
  readonly noSubject: () => string;
  readonly noDate: () => string;
  readonly invalidDate: (date: string) => string;
  /** A date that can be read in two ways. */
  readonly ambiguousDate: (date: string, one: string, other: string) => string;
  readonly invalidAddress: (address: string) => string;
  readonly linkRequired: () => string;
  readonly unknownVersion: (version: string, newest: string) => string;
  readonly detailOmitted: () => string;
  readonly explainerNeeded: () => string;
  /** @param address - That of the ratings file. */
  readonly sourceNeeded: (address: string) => string;
  readonly noOutcome: (number: number) => string;
  readonly noResult: (number: number) => string;
  readonly invalidScore: (score: string) => string;
  readonly contradiction: (number: number) => string;
  readonly noProgrammes: () => string;
  readonly rowsLeftOut: (count: number) => string;
}
