import {type PropertyDeclaration, type PropertyDeclarations, ReactiveElement} from '@lit/reactive-element';
import type {Result} from '../text/messages.js';
import type {OutcomeId} from '../scales/foundations/outcomes.js';
import {version} from '../version.js';
import {textOf} from '../page/attributes.js';

/** A property can be set to anything; only text comes out of it. */
const reflected: PropertyDeclaration = {
  reflect: true,
  converter: {fromAttribute: (text) => text ?? undefined, toAttribute: (value) => textOf(value) || null},
};

/**
 * One finding for a child outcome, within `<outcome-grid>`, which draws it. Its content is the statement of what was
 * found, with any markup; with nothing but `outcome` it says that the outcome is reported, without details.
 *
 * Every property is reflected: the grid reads attributes, so that a finding counts before it is upgraded, and however
 * it was made.
 *
 * @tagname outcome-finding
 * @slot - The statement: "10.57-point reduction on the Eyberg Child Behaviour Inventory (Intensity Scale)".
 */
export class OutcomeFinding extends ReactiveElement {
  /** The version of the library. */
  static readonly version = version;

  static override properties: PropertyDeclarations = {
    outcome: reflected,
    finding: reflected,
    study: reflected,
    score: reflected,
    timeframe: reflected,
    result: reflected,
  };

  /** Which of the seven child outcomes. An outcome that is none of them is shown last, as it was typed. */
  declare outcome?: OutcomeId;

  /** What changed: "Reduced frequency of behaviour problems". */
  declare finding?: string;

  /** Which study found it: "Study 1". */
  declare study?: string;

  /** The score as a signed number: "15", "-5". What it counts is the grid's `score-type`. */
  declare score?: string;

  /** When it was measured: "Immediately after the intervention". */
  declare timeframe?: string;

  /** What the study found: "improved", "no-effect", "mixed" or "worsened". No default: without it no result is said. */
  declare result?: Result;

  /** In place: the grid shows the content where it belongs, and nothing is drawn around it here. */
  protected override createRenderRoot() {
    return this;
  }
}
