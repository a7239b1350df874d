/** "Save as a picture": for where no rating can stand. */
import {html, nothing, type TemplateResult} from 'lit';
import {acceptedOf} from '../accepted.js';
import {pictureFormats, pictureOf} from '../picture.js';
import {textArea} from './controls.js';
import type {View} from './view.js';

/** Open where the picture is likely to be wanted. */
export function pictureTemplate({messages, state, actions}: View): TemplateResult | typeof nothing {
  const picture = state.isTable ? undefined : pictureOf(acceptedOf(state.choice));
  if (!picture) return state.place === 'mail' ? html`<p class="hint">${messages.noPicture}</p>` : nothing;
  const {pictureStatus} = state;
  return html`<details class="picture" ?open=${state.place === 'mail'}><summary>${messages.pictureHeading}</summary>
    <p class="hint">${messages.pictureHint}</p>
    <p class="act buttons">${pictureFormats.map((format) => html`<button type="button" class="quiet" @click=${() => actions.savePicture(format)}>${messages.savePicture(format.toUpperCase())}</button> `)}
      <span role="status">${pictureStatus ? messages[pictureStatus] : nothing}</span></p>
    ${textArea({id: 'alternative', label: messages.pictureAlternative, hint: messages.pictureAlternativeHint, value: picture.alt, rows: 3})}
  </details>`;
}
