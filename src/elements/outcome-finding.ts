import {type PropertyDeclaration, type PropertyDeclarations, ReactiveElement} from 'lit';
import type {OutcomeId} from '../scales/foundations/outcomes.js';
import type {Result} from '../scales/outcomes.js';
import {textOf} from '../text/text-of.js';
import {version} from '../version.js';

/** A script can set a property to anything. Only text is reflected. */
const reflected: PropertyDeclaration = {
  reflect: true,
  converter: {fromAttribute: (text) => text ?? undefined, toAttribute: (value) => textOf(value) || null},
};

/**
 * One finding for a child outcome, within `<outcome-grid>`, which shows it. Its content is the statement of what was
 * found, with any markup. With nothing but `outcome` it says that the outcome is reported, without details.
 *
 * Every property is reflected: the grid reads attributes, so that it finds what was written before the upgrade, too.
 *
 * @tagname outcome-finding
 * @slot - The statement: "10.57-point reduction on the Eyberg Child Behaviour Inventory (Intensity Scale)".
 */
export class OutcomeFinding extends ReactiveElement {
  /** The version of the library, such as `0.1.0`. */
  static readonly version = version;

  static override properties: PropertyDeclarations = {
    outcome: reflected,
    finding: reflected,
    study: reflected,
    score: reflected,
    timeframe: reflected,
    result: reflected,
  };

  /**
   * The id of a child outcome: "mental-health", "maltreatment", "school-employment", "crime", "substance-abuse",
   * "sexual-health" or "healthy-development". Any other text is shown as it is under "Other outcomes", and a warning is
   * logged.
   */
  declare outcome?: OutcomeId | null | undefined;

  /** What changed: "Reduced frequency of behaviour problems". */
  declare finding?: string | null | undefined;

  /** The study: "Study 1". A name that does not begin with that word is shown after it: "Study: Smith 2018". */
  declare study?: string | null | undefined;

  /**
   * The score as a signed number: 15, "-5". Its unit is the grid's `score-type`. Shown after the result: "Improved,
   * +15". Any other text is shown as written, and a warning is logged.
   */
  declare score?: string | number | null | undefined;

  /** When it was measured: "Immediately after the intervention". */
  declare timeframe?: string | null | undefined;

  /**
   * What the study found: "improved", "no-effect", "mixed" or "worsened". Default: no result is shown. The same for any
   * other value, and a warning is logged. A result that contradicts the score is shown as written, with a warning.
   */
  declare result?: Result | null | undefined;

  /** Renders nothing: the grid shows the content in a slot. */
  protected override createRenderRoot() {
    return this;
  }
}
