import sri from '../dist/sri.json';
import {openBuilder} from '../builder/builder.ts';
import '../builder/builder.css';

/** The embed builder, as on the example page. */
export default {
  title: 'Start here/Embed builder',
  tags: ['!autodocs'],
  render() {
    const page = document.createElement('div');
    const root = document.createElement('div');
    page.append(root);
    openBuilder(root, {sri, govukStylesheet: new URL('govuk-frontend.min.css', document.baseURI).href});
    return page;
  },
};

/** Named as the page, so that the menu has one entry for both. */
export const Builder = {name: 'Embed builder'};
