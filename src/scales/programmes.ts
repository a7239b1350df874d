/** A text, or the same text by language tag: `{en: 'Anger control', cy: 'Rheoli dicter'}`. */
export type TextByLanguage = string | Readonly<Record<string, string>>;

/** A finding of a programme, as its file gives it. */
export interface ProgrammeFinding {
  /** The id of an outcome, such as "crime". */
  readonly outcome: string;
  readonly finding?: TextByLanguage | undefined;
  readonly study?: TextByLanguage | undefined;
  readonly score?: string | number | undefined;
  readonly timeframe?: TextByLanguage | undefined;
  /** "improved", "no-effect", "mixed" or "worsened". */
  readonly result?: string | undefined;
  readonly statement?: TextByLanguage | undefined;
}

/** A programme of a ratings file: what its body says of it. */
export interface Programme {
  /** Unique in the file. */
  readonly id: string;
  /** Whether the id was made from the name, so that a renamed programme has another. */
  readonly isIdDerived: boolean;
  readonly name: TextByLanguage;
  /** The value on each scale, by the scale's id. A scale that is not here is one of which the file says nothing. */
  readonly ratings: Readonly<Record<string, string>>;
  /** When the ratings were last reviewed: "2018", "2018-02" or "2018-02-15". */
  readonly reviewed?: string | undefined;
  /** The address of the programme's entry at the source. */
  readonly href?: string | undefined;
  readonly findings: readonly ProgrammeFinding[];
  /** The text of further columns of a spreadsheet, by their headers. Nothing of ours shows it. Default: none. */
  readonly further?: Readonly<Record<string, string>> | undefined;
}

/** Where the programmes of a ratings file come from. */
export interface RatingsOrigin {
  readonly name?: TextByLanguage | undefined;
  readonly url?: string | undefined;
  /** When the file was made. */
  readonly date?: string | undefined;
  /** When the file was last compared with what the body publishes. */
  readonly checked?: string | undefined;
  /** Within how many months it is to be compared again. */
  readonly interval?: number | undefined;
}

/** The programmes of one ratings file. */
export interface Programmes {
  readonly byId: ReadonlyMap<string, Programme>;
  readonly origin?: RatingsOrigin | undefined;
}

/**
 * Makes the id of a programme that has none, from its name: in small letters without accents, with a hyphen for
 * everything between its letters and figures.
 *
 * @returns "functional-family-therapy", or `''` if the name has no Latin letter or figure
 */
export const idFromName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
