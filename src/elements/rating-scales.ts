import {ContextProvider} from '@lit/context';
import {css, type PropertyDeclarations, ReactiveElement} from 'lit';
import {ratingContext} from '../context.js';
import type {WordedScale} from '../scales/words.js';
import {version} from '../version.js';

/**
 * Gives the ratings within it a page's own scales and words. Draws nothing, and has no box of its own. Goes around a table, never in
 * it: a parser would throw it out.
 *
 * @tagname rating-scales
 * @slot - The part of the page whose ratings use these scales.
 */
export class RatingScales extends ReactiveElement {
  /** The version of the library. */
  static readonly version = version;

  static override styles = css`
    :host {
      display: contents;
    }
  `;

  static override properties: PropertyDeclarations = {
    scales: {attribute: false},
  };

  /** The scales, with their words. They come before the scales that the elements bring themselves. */
  scales: readonly WordedScale[] = [];

  readonly #provider = new ContextProvider(this, {context: ratingContext, initialValue: {scales: []}});

  protected override willUpdate() {
    // A page without a compiler can set it to anything.
    this.#provider.setValue({scales: Array.isArray(this.scales) ? this.scales : []});
  }

  /** Made by hand: with no template, the script of this element needs no Trusted Types policy. */
  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    root.append(document.createElement('slot'));
    return root;
  }
}
