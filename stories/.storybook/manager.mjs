/** The site around the pages: its name, its menu, and a tab beside every story, in which a rating can be made. */
import {createElement} from 'react';
import {addons, types} from 'storybook/manager-api';
import {isShown} from './shown.mjs';
import {name, theme} from './theme.mjs';

// developers see every story with `npm run storybook`
const filters = globalThis.CONFIG_TYPE === 'PRODUCTION' ? {isShown} : {};
addons.setConfig({theme, sidebar: {filters}});

// Storybook ends the title of each page with its own name, and has no setting for that.
new MutationObserver(putName).observe(document.head, {childList: true, characterData: true, subtree: true});
putName();

function putName() {
  const title = document.title.replace(/ [-⋅] Storybook$/, ` – ${name}`);
  if (title !== document.title) document.title = title;
}

const id = 'embed-builder';

addons.register(id, () => {
  addons.add(`${id}/tab`, {
    type: types.TAB,
    title: 'Make one for your page',
    render: ({active}) =>
      active
        ? createElement('iframe', {
            title: 'Make a rating for your page',
            src: 'iframe.html?id=start-here-embed-builder--builder&viewMode=story',
            style: {position: 'absolute', inset: 0, width: '100%', height: '100%', border: 0, background: '#fff'},
          })
        : null,
  });
});
