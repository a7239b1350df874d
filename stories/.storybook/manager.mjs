/** A tab beside every story, in which a rating can be made for a page. */
import {createElement} from 'react';
import {addons, types} from 'storybook/manager-api';

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
